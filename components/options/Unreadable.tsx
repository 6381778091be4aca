import { useTexts } from '../texts';
import type { UnreadableSettings } from './options-model';

interface UnreadableProps extends UnreadableSettings {
  onRestore: () => void;
  onSave: () => void;
  onDelete: () => void;
}

/** Says that stored settings could not be read, and what can be done with them. */
export function Unreadable({ reason, onRestore, onSave, onDelete }: UnreadableProps) {
  const t = useTexts();
  return (
    <div class="unreadable">
      <p>{t('optionsUnreadable')}</p>
      <p>{reason ?? t('optionsUnreadableNoMore')}</p>
      <div class="buttons">
        <button type="button" onClick={onRestore}>
          {t('optionsUnreadableRestore')}
        </button>
        <button type="button" onClick={onSave}>
          {t('optionsUnreadableSave')}
        </button>
        <button type="button" onClick={onDelete}>
          {t('optionsUnreadableDelete')}
        </button>
      </div>
    </div>
  );
}

import { useTexts } from './texts';

/** The sites that the browser lets Counterpoint read by itself. */
export type Access = 'all' | 'some' | 'none';

interface AccessNoteProps {
  access: Exclude<Access, 'all'>;
  /** Asks the browser for access to all sites. */
  onAllow: () => void;
}

/** Says what the browser keeps from Counterpoint, what that means, and offers to ask for it. */
export function AccessNote({ access, onAllow }: AccessNoteProps) {
  const t = useTexts();
  return (
    <div class="access-note">
      <p>{t(access === 'some' ? 'accessSome' : 'accessNone')}</p>
      <button type="button" onClick={onAllow}>
        {t('accessAllow')}
      </button>
    </div>
  );
}

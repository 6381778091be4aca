import type { Translate } from '../texts';
import { useTexts } from '../texts';
import type { Notice } from './options-model';

interface NoticeBarProps {
  notice: Notice | undefined;
  onUndo: () => void;
  onClose: () => void;
}

const UNDOABLE: readonly Notice['kind'][] = ['imported', 'reset', 'restored'];

/** Says what was just done, and takes it back where that can be. */
export function NoticeBar({ notice, onUndo, onClose }: NoticeBarProps) {
  const t = useTexts();
  const undoable = notice !== undefined && UNDOABLE.includes(notice.kind);
  return (
    <div class="notice" data-kind={notice?.kind}>
      {/* One element for all notices: a screen reader announces what changes in it. */}
      <div role="status">
        {notice && wordsOf(notice, t).map((line) => <p key={line}>{line}</p>)}
      </div>
      {notice && (
        <div class="buttons">
          {undoable && (
            <button type="button" onClick={onUndo}>
              {t('optionsUndo')}
            </button>
          )}
          <button type="button" onClick={onClose}>
            {t('optionsNoticeClose')}
          </button>
        </div>
      )}
    </div>
  );
}

function wordsOf(notice: Notice, t: Translate): readonly string[] {
  switch (notice.kind) {
    case 'imported':
      return [t('optionsImported', [notice.file])];
    case 'refused':
      return [t('optionsRefused', [notice.file]), notice.reason];
    case 'reset':
      return [t('optionsResetDone')];
    case 'restored':
      return [t('optionsRestored')];
    case 'deleted':
      return [t('optionsUnreadableDeleted')];
    case 'undone':
      return [t('optionsUndone')];
    case 'failed':
      return [t('optionsFailed')];
  }
}

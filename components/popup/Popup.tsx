import { useTexts } from '../texts';
import { pageWords } from './page-words';
import { PassageGroups } from './PassageGroups';
import type { PopupActions, PopupState } from './popup-model';
import { Switches } from './Switches';

interface PopupProps {
  state: PopupState;
  actions: PopupActions;
}

/** What the toolbar button opens. */
export function Popup({ state, actions }: PopupProps) {
  const t = useTexts();
  const { trouble, everywhere, site, pause, page } = state;
  const { title, hint } = pageWords(page, t);
  const works = everywhere.on && !pause?.running && site?.on !== false;
  const groups = page.kind === 'read' ? page.groups : [];
  return (
    <main class="popup">
      <h1 class="name">
        <img src={works ? '/icon/32.png' : '/icon/32-off.png'} alt="" width="16" height="16" />
        {t('extName')}
      </h1>
      <Switches everywhere={everywhere} site={site} actions={actions} />
      <p class="trouble" role="status">
        {trouble && t(trouble === 'unreadable' ? 'popupUnreadableSettings' : 'optionsFailed')}
      </p>
      <section class="page" data-state={page.kind}>
        {/* One element for all states: a screen reader announces what changes in it. */}
        <div class="page-words" role="status">
          <h2>{title}</h2>
          {hint !== undefined && <p>{hint}</p>}
        </div>
        {page.kind === 'read' && page.asked === 'by-browser' && (
          <button type="button" class="action allow" onClick={actions.allowSite}>
            {t('popupAllowSite')}
          </button>
        )}
        {groups.length > 0 && <PassageGroups groups={groups} onShow={actions.show} />}
      </section>
      <footer class="foot">
        {groups.length > 0 && <p class="verdict">{t('popupFoot')}</p>}
        <div class="actions">
          {/* One button that stays in its place, and keeps the focus, when the pause begins and ends. */}
          {pause && (
            <button type="button" class="action" onClick={() => actions.pause(!pause.running)}>
              {pause.running ? t('popupPauseEnd') : t('popupPause', [pause.until])}
            </button>
          )}
          <button type="button" class="action settings" onClick={actions.openSettings}>
            {t('popupSettings')}
          </button>
        </div>
      </footer>
    </main>
  );
}

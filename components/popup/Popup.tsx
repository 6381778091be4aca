import { useTexts } from '../texts';
import { pageWords } from './page-words';
import { Passages } from './Passages';
import type { PopupPassage, PopupState } from './popup-model';
import { Switch } from './Switch';

interface PopupProps {
  state: PopupState;
  onSwitch: (on: boolean) => void;
  onSwitchSite: (on: boolean) => void;
  onShow: (passage: PopupPassage) => void;
}

/** What the toolbar button opens. */
export function Popup({ state, onSwitch, onSwitchSite, onShow }: PopupProps) {
  const t = useTexts();
  const { enabled, site, page } = state;
  const { title, hint } = pageWords(page, t);
  const isOn = enabled && site?.on !== false;
  const passages = page.kind === 'read' ? page.passages : [];
  return (
    <main class="popup">
      <h1 class="name">
        <img src={isOn ? '/icon/32.png' : '/icon/32-off.png'} alt="" width="16" height="16" />
        {t('extName')}
      </h1>
      <div class="switches">
        <Switch label={t('popupSwitch')} on={enabled} onChange={onSwitch} />
        {site && (
          <Switch
            label={t('popupSite')}
            note={site.name}
            on={site.on}
            disabled={!enabled}
            onChange={onSwitchSite}
          />
        )}
      </div>
      <section class="page" data-state={page.kind}>
        {/* One element for all states: a screen reader announces what changes in it. */}
        <div class="page-words" role="status">
          <h2>{title}</h2>
          {hint !== undefined && <p>{hint}</p>}
        </div>
        {passages.length > 0 && <Passages name={title} passages={passages} onShow={onShow} />}
      </section>
      {passages.length > 0 && <p class="foot">{t('popupFoot')}</p>}
    </main>
  );
}

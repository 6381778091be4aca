import { useTexts } from '../texts';
import type { PopupActions, PopupState } from './popup-model';
import { Switch } from './Switch';

type SwitchesProps = Pick<PopupState, 'everywhere' | 'site'> & { actions: PopupActions };

/** Whether Counterpoint is on, and on this site; a switch that cannot be turned says why. */
export function Switches({ everywhere, site, actions }: SwitchesProps) {
  const t = useTexts();
  return (
    <div class="switches">
      <Switch
        label={t('popupSwitch')}
        notes={everywhere.preset ? [t('optionsPreset')] : []}
        on={everywhere.on}
        disabled={everywhere.preset}
        onChange={actions.switchAll}
      />
      {site && (
        <Switch
          label={t('popupSite')}
          notes={[site.name, ...siteNotes()]}
          on={site.on}
          disabled={
            !everywhere.on || site.preset || site.decidedBy !== undefined || site.unstorable
          }
          onChange={actions.switchSite}
        />
      )}
    </div>
  );

  function siteNotes(): string[] {
    if (site?.preset) return [t('optionsPreset')];
    if (site?.decidedBy !== undefined) return [t('popupSiteDecided', [site.decidedBy])];
    return site?.unstorable ? [t('popupSitePrivate')] : [];
  }
}

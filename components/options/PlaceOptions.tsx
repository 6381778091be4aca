import { AccessNote, type Access } from '../AccessNote';
import { useTexts } from '../texts';
import { Choice } from './Choice';
import { PLACES, type OptionsSettings, type PartProps, type SiteCheck } from './options-model';
import { Section } from './Section';
import { SiteList } from './SiteList';

const PLACE_TEXTS = {
  everywhere: 'optionsEverywhere',
  except: 'optionsExcept',
  listed: 'optionsListed',
  'on-click': 'optionsOnClick',
} as const;

/** The list that goes with a way to run, and its texts. */
const LISTS = {
  except: { field: 'offSites', name: 'optionsOffSites', none: 'optionsOffSitesNone' },
  listed: { field: 'onSites', name: 'optionsOnSites', none: 'optionsOnSitesNone' },
} as const;

interface PlaceOptionsProps extends PartProps {
  access: Access;
  checkSite: SiteCheck;
  onAllow: () => void;
}

/** Where Counterpoint runs, and what of that the browser allows. */
export function PlaceOptions({
  settings,
  isPreset,
  change,
  access,
  checkSite,
  onAllow,
}: PlaceOptionsProps) {
  const t = useTexts();
  const { where } = settings;
  return (
    <Section title={t('optionsPlaces')}>
      <Choice
        name={t('optionsRuns')}
        values={PLACES}
        label={(place) => t(PLACE_TEXTS[place])}
        chosen={where}
        preset={isPreset('where')}
        onChoose={(place) => change(() => ({ where: place }))}
      />
      {where !== 'on-click' && access !== 'all' && <AccessNote access={access} onAllow={onAllow} />}
      {where === 'on-click' && <p class="hint">{t('optionsOnClickHint')}</p>}
      {(where === 'except' || where === 'listed') && (
        <SiteList
          key={where}
          name={t(LISTS[where].name)}
          none={t(LISTS[where].none)}
          entries={settings[LISTS[where].field]}
          preset={isPreset(LISTS[where].field)}
          check={checkSite}
          onAdd={(entry) => change((stored) => withEntry(stored, LISTS[where].field, entry))}
          onRemove={(entry) => change((stored) => withoutEntry(stored, LISTS[where].field, entry))}
        />
      )}
    </Section>
  );
}

type ListField = (typeof LISTS)[keyof typeof LISTS]['field'];

function withEntry(settings: OptionsSettings, list: ListField, entry: string) {
  return { [list]: [...settings[list].filter((other) => other !== entry), entry] };
}

function withoutEntry(settings: OptionsSettings, list: ListField, entry: string) {
  return { [list]: settings[list].filter((other) => other !== entry) };
}

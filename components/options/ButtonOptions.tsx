import { useTexts } from '../texts';
import { Group } from './Group';
import { LANGUAGES, type PartProps } from './options-model';
import { Section } from './Section';

/** Each language by its own name. */
const NAMES = {
  en: 'English',
  uk: 'Українська',
  ru: 'Русский',
  lt: 'Lietuvių',
  de: 'Deutsch',
} as const;

/** What the toolbar button shows, and the language of all that Counterpoint says. */
export function ButtonOptions({ settings, isPreset, change }: PartProps) {
  const t = useTexts();
  return (
    <Section title={t('optionsButton')}>
      <Group name={t('optionsBadge')} preset={isPreset('badge')}>
        <label class="choice">
          <input
            type="checkbox"
            checked={settings.badge}
            onChange={({ currentTarget: { checked } }) => change(() => ({ badge: checked }))}
          />
          <span>{t('optionsBadgeCount')}</span>
        </label>
      </Group>
      <Group
        name={t('optionsLanguage')}
        hint={t('optionsLanguageHint')}
        preset={isPreset('language')}
      >
        <select
          aria-label={t('optionsLanguage')}
          value={settings.language}
          onChange={({ currentTarget }) => {
            const language = LANGUAGES.find((one) => one === currentTarget.value);
            if (language) change(() => ({ language }));
          }}
        >
          {LANGUAGES.map((language) =>
            language === 'auto' ? (
              <option key={language} value={language}>
                {t('optionsLanguageAuto')}
              </option>
            ) : (
              <option key={language} value={language} lang={language}>
                {NAMES[language]}
              </option>
            ),
          )}
        </select>
      </Group>
    </Section>
  );
}

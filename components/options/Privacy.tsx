import { useTexts } from '../texts';
import { Section } from './Section';

const SENTENCES = [
  'optionsPrivacyReads',
  'optionsPrivacyNoText',
  'optionsPrivacyStored',
  'optionsPrivacyNobody',
  'optionsPrivacyLinks',
] as const;

/** What becomes of what Counterpoint reads, in five sentences. */
export function Privacy() {
  const t = useTexts();
  return (
    <Section title={t('optionsPrivacy')}>
      <ul class="sentences">
        {SENTENCES.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </Section>
  );
}

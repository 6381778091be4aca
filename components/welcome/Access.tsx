import { useTexts } from '../texts';
import type { BrowserKind } from './welcome-model';

const IN_BROWSER = {
  chromium: 'welcomeNarrowChromium',
  firefox: 'welcomeNarrowFirefox',
  'firefox-android': 'welcomeNarrowAndroid',
} as const;

interface AccessProps {
  browser: BrowserKind;
  onOpenSettings: () => void;
}

/** What the reader has just allowed, what is done with it, and how to allow less. */
export function Access({ browser, onOpenSettings }: AccessProps) {
  const t = useTexts();
  return (
    <section>
      <h2>{t('welcomeAccess')}</h2>
      <p>{t('welcomeAccessWhat')}</p>
      <p>{t('welcomeAccessWhy')}</p>
      <p>{t('welcomeAccessNothing')}</p>
      <h3>{t('welcomeNarrow')}</h3>
      <ul>
        <li>{t('welcomeNarrowSettings')}</li>
        <li>{t(IN_BROWSER[browser])}</li>
      </ul>
      <button type="button" onClick={onOpenSettings}>
        {t('welcomeSettings')}
      </button>
    </section>
  );
}

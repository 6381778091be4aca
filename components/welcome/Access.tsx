import { AccessNote, type Access as GivenAccess } from '../AccessNote';
import { useTexts } from '../texts';
import type { BrowserKind } from './welcome-model';

const IN_BROWSER = {
  chromium: 'welcomeNarrowChromium',
  firefox: 'welcomeNarrowFirefox',
  'firefox-android': 'welcomeNarrowAndroid',
} as const;

interface AccessProps {
  browser: BrowserKind;
  access: GivenAccess;
  onAllow: () => void;
  onOpenSettings: () => void;
}

/** What the reader has just allowed, what is done with it, and how to allow less; or more, where it is not all. */
export function Access({ browser, access, onAllow, onOpenSettings }: AccessProps) {
  const t = useTexts();
  return (
    <section>
      <h2>{t(access === 'all' ? 'welcomeAccess' : 'welcomeAccessLess')}</h2>
      {access === 'all' ? (
        <p>{t('welcomeAccessWhat')}</p>
      ) : (
        <AccessNote access={access} onAllow={onAllow} />
      )}
      <p>{t('welcomeAccessWhy')}</p>
      <p>{t('welcomeAccessNothing')}</p>
      {access === 'all' && (
        <>
          <h3>{t('welcomeNarrow')}</h3>
          <ul>
            <li>{t('welcomeNarrowSettings')}</li>
            <li>{t(IN_BROWSER[browser])}</li>
          </ul>
        </>
      )}
      <button type="button" onClick={onOpenSettings}>
        {t('welcomeSettings')}
      </button>
    </section>
  );
}

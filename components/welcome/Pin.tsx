import { useTexts, type Translate } from '../texts';
import { Icon, type IconName } from './Icon';
import type { BrowserKind } from './welcome-model';

/** What to click in the browser, in its order. */
function stepsIn(browser: BrowserKind, t: Translate): readonly (readonly [IconName, string])[] {
  switch (browser) {
    case 'chromium':
      return [
        ['puzzle', t('welcomePinPuzzle')],
        ['pin', t('welcomePinPin')],
      ];
    case 'firefox':
      return [
        ['puzzle', t('welcomePinPuzzle')],
        ['gear', t('welcomePinGear')],
      ];
    case 'firefox-android':
      return [['menu', t('welcomePinMenu')]];
  }
}

/** How to keep the button in sight, and what it is good for. */
export function Pin({ browser }: { browser: BrowserKind }) {
  const t = useTexts();
  return (
    <section>
      <h2>{t(browser === 'firefox-android' ? 'welcomeButton' : 'welcomePin')}</h2>
      <ol class="clicks">
        {stepsIn(browser, t).map(([icon, words]) => (
          <li key={icon}>
            <Icon name={icon} />
            <span>{words}</span>
          </li>
        ))}
      </ol>
      <p>{t('welcomePinWhy')}</p>
    </section>
  );
}

import type { Look, Paint } from '../options/options-model';
import type { Access as GivenAccess } from '../AccessNote';
import { useTexts } from '../texts';
import { Access } from './Access';
import { Pin } from './Pin';
import { Sample } from './Sample';
import type { BrowserKind, SamplePassage } from './welcome-model';

interface WelcomeProps {
  browser: BrowserKind;
  /** What the browser lets Counterpoint read. */
  access: GivenAccess;
  /** Names of the outlets, in the order that they are shown in. */
  outlets: readonly string[];
  sample: readonly SamplePassage[];
  look: Look;
  paint: Paint;
  onOpenPassage: (passage: SamplePassage, words: HTMLElement) => void;
  onAllow: () => void;
  onOpenSettings: () => void;
}

/** What Counterpoint does, to try at once, how to keep its button in sight, and what it may do. */
export function Welcome(props: WelcomeProps) {
  const { browser, access, outlets, sample, look, paint, ...actions } = props;
  const t = useTexts();
  return (
    <main class="welcome">
      <header>
        <h1>
          <img src="/icon/48.png" alt="" width="32" height="32" />
          {t('welcomeTitle')}
        </h1>
        <p class="lead">{t('welcomeLead', [outlets.join(', ')])}</p>
      </header>
      <ol class="steps">
        <li>
          <h2>{t('welcomeRead')}</h2>
          <p>{t('welcomeReadHow')}</p>
        </li>
        <li>
          <h2>{t('welcomeClick')}</h2>
          <Sample passages={sample} look={look} paint={paint} onOpen={actions.onOpenPassage} />
        </li>
        <li>
          <h2>{t('welcomeCompare')}</h2>
          <p>{t('welcomeCompareHow')}</p>
          {browser !== 'firefox-android' && <p>{t('welcomeCompareSelected')}</p>}
        </li>
      </ol>
      <Pin browser={browser} />
      <Access
        browser={browser}
        access={access}
        onAllow={actions.onAllow}
        onOpenSettings={actions.onOpenSettings}
      />
      <p class="end">{t('welcomeEnd')}</p>
    </main>
  );
}

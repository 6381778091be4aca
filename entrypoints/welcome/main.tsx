import { render } from 'preact';
import { browser } from 'wxt/browser';
import { TextsProvider } from '../../components/texts';
import { Welcome } from '../../components/welcome/Welcome';
import { topic } from '../../data/topic';
import { askForAllSites, readAccess, watchAccess, type Access } from '../../extension/access';
import { browserKind, type BrowserKind } from '../../extension/browser-kind';
import { reportFailureOf } from '../../extension/reach';
import { readSettings, watchSettings, type Settings } from '../../extension/settings';
import { readerTexts, type ReaderTexts } from '../../extension/texts/reader-texts';
import { createMatcher } from '../../matching/matcher';
import { paintText } from '../options/paint';
import { cardTexts } from '../overlay/texts';
import { matchedSample, type MatchedSample } from './sample';
import { SampleCards } from './sample-cards';

async function open(): Promise<void> {
  const [stored, kind, given] = await Promise.all([readSettings(), browserKind(), readAccess()]);
  let settings = stored;
  let access = given;
  let texts = await readerTexts(stored);
  // Never aborted: all of it lives as long as the page.
  const { signal } = new AbortController();
  const sample = matchedSample(topic, createMatcher(topic), stored.mentionFirst);
  const setting = () => {
    const { language, t } = texts;
    const { mentionFirst } = settings;
    return { texts: cardTexts(t, language), sources: topic.sources, mentionFirst };
  };
  const cards = new SampleCards(topic, setting, signal);
  const showNow = (): void => show(settings, texts, kind, access, sample, cards);
  watchSettings((changed) => {
    settings = changed;
    readerTexts(changed).then((loaded) => {
      // Where they changed again meanwhile, that is shown.
      if (settings !== changed) return;
      texts = loaded;
      showNow();
      cards.showAgain();
    }, reportFailureOf('load its texts'));
  }, signal);
  watchAccess(() => {
    readAccess().then((now) => {
      access = now;
      showNow();
    }, reportFailureOf('read its access'));
  }, signal);
  showNow();
}

function show(
  settings: Settings,
  { language, t }: ReaderTexts,
  kind: BrowserKind,
  access: Access,
  sample: readonly MatchedSample[],
  cards: SampleCards,
): void {
  document.documentElement.lang = language;
  document.title = t('welcomeTitle');
  render(
    <TextsProvider value={t}>
      <Welcome
        browser={kind}
        access={access}
        outlets={outletsInOrder(settings)}
        sample={sample}
        look={{ style: settings.highlight, palette: settings.palette }}
        paint={paintText}
        onOpenPassage={({ id }, words) => {
          const chosen = sample.find((passage) => passage.id === id);
          if (chosen) cards.open(chosen, words);
        }}
        onAllow={() => {
          askForAllSites().catch(reportFailureOf('ask for access to all sites'));
        }}
        onOpenSettings={() => {
          browser.runtime.openOptionsPage().catch(reportFailureOf('open the settings'));
        }}
      />
    </TextsProvider>,
    document.body,
  );
}

function outletsInOrder({ mentionFirst }: Settings): readonly string[] {
  return topic.sources
    .toSorted((a, b) => Number(b.id === mentionFirst) - Number(a.id === mentionFirst))
    .map(({ outlet }) => outlet);
}

open().catch(reportFailureOf('open the welcome page'));

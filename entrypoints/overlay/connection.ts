import { browser } from 'wxt/browser';
import type { CardTexts } from '../../components/card-texts';
import type { ReadingTopic } from '../../data/reading-topic';
import type { CardTopic } from '../../data/topic';
import type { OverlaySettings } from '../../extension/answers';
import { translatorOf } from '../../locales/translator';
import type { Matcher } from '../../matching/types';
import { whenRootIsReplaced } from '../../page/document-root';
import { Patience } from '../../page/patience';
import type { HighlightLook } from '../../page/highlight-styles';
import { Hidden } from './hidden';
import { askBackground, listenToExtension } from './messages';
import { claimFrame, isExtensionAlive } from './running';
import { Session } from './session';
import { askForSettings, whenSettingsChange } from './settings';
import { cardTexts } from './texts';

/**
 * Connects this frame with the extension and runs a session in it, until the frame's controller is aborted. The session
 * waits to be told what for. Resolves to it; to undefined where there is none.
 */
export function connect(
  topic: ReadingTopic,
  matcher: Matcher,
  frame: AbortController,
  patience = new Patience(),
): Promise<Session | undefined> {
  const session = reach(frame, async () => {
    const [{ texts, ...articles }, settings] = await Promise.all([askForCards(), askForSettings()]);
    if (frame.signal.aborted) return undefined;
    return run({ ...topic, ...articles }, matcher, frame, patience, texts, settings);
  });
  // So that the next injection may try again.
  void session.then((started) => started ?? frame.abort());
  listenToExtension(
    {
      stop: () => {
        frame.abort();
        return null;
      },
      'read-page': async () => {
        (await session)?.readPage();
        return null;
      },
      'compare-selection': async ({ text }) => ({
        shown: (await session)?.compareSelection(text) ?? false,
      }),
    },
    frame.signal,
  );
  return session;
}

function lookOf({ highlight, palette }: OverlaySettings): HighlightLook {
  return { style: highlight, palette };
}

/** What cards say besides the names of what was recognised: our words in the reader's language, and those of the articles. */
async function askForCards() {
  const { language, texts, ...articles } = await askBackground({ type: 'card-texts' });
  return { texts: cardTexts(translatorOf(texts, language), language), ...articles };
}

function run(
  topic: ReadingTopic & CardTopic,
  matcher: Matcher,
  frame: AbortController,
  patience: Patience,
  texts: CardTexts,
  stored: OverlaySettings,
): Session {
  const { signal } = frame;
  let settings = stored;
  const hidden = new Hidden(stored, (call) => reach(frame, call));
  const tellCount = (count: number): void => {
    void reach(frame, () => askBackground({ type: 'passages-counted', count }));
  };
  const leaveIfOrphaned = (): void => {
    if (!isExtensionAlive()) frame.abort();
  };
  const session = new Session(
    {
      topic,
      matcher,
      hidden,
      version: browser.runtime.getManifest().version,
      setting: () => ({ texts, sources: topic.sources, mentionFirst: settings.mentionFirst }),
      look: lookOf(stored),
      counted: tellCount,
      pointed: (pointed) =>
        void reach(frame, () => askBackground({ type: 'passage-pointed', pointed })),
      idle: () => frame.abort(),
      patience,
      orphaned: leaveIfOrphaned,
    },
    signal,
  );
  const takeOver = async (changed: OverlaySettings): Promise<void> => {
    const former = settings;
    settings = changed;
    session.dress(lookOf(settings));
    if (hidden.change(settings)) void session.leaveOutHidden();
    if (settings.language === former.language) return;
    ({ texts } = await askForCards());
    if (signal.aborted) return;
    session.showAgain();
    // The title of the button is said anew, too.
    if (session.count > 0) tellCount(session.count);
  };
  whenSettingsChange(() => {
    void reach(frame, async () => {
      const changed = await askForSettings();
      if (!signal.aborted) await takeOver(changed);
    });
  }, signal);

  listenToExtension(
    {
      'list-passages': () => session.list(),
      'show-passage': ({ id }) => {
        session.show(id);
        return null;
      },
      'stand-at-passage': ({ id }) => {
        session.stand(id);
        return null;
      },
      'close-card': () => {
        session.closeCard();
        return null;
      },
      'show-pointed-passage': () => {
        session.showPointed();
        return null;
      },
    },
    signal,
  );

  const untell = (): void => {
    if (session.count > 0) tellCount(0);
  };
  const onHide = ({ isTrusted }: PageTransitionEvent): void => {
    if (isTrusted) untell();
  };
  const onShow = ({ isTrusted, persisted }: PageTransitionEvent): void => {
    if (!isTrusted || !persisted) return;
    void reach(frame, async () => {
      const { active } = await askBackground({ type: 'page-returned' });
      if (!active) frame.abort();
      else if (session.count > 0) tellCount(session.count);
    });
  };
  const startAgain = (): void => {
    const { isReading } = session;
    untell();
    frame.abort();
    const next = patience.lose() ? claimFrame() : null;
    if (!next) return;
    void connect(topic, matcher, next, patience).then((again) => {
      if (isReading) again?.readPage();
    });
  };
  whenRootIsReplaced(document, startAgain, signal);
  addEventListener('pagehide', onHide, { signal });
  addEventListener('pageshow', onShow, { signal });
  addEventListener('focus', leaveIfOrphaned, { signal });
  document.addEventListener('visibilitychange', leaveIfOrphaned, { signal });
  return session;
}

/**
 * Does what needs the extension behind this script; undefined where that fails. Where the extension is gone, the page is
 * left as it was found.
 */
async function reach<T>(frame: AbortController, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    if (isExtensionAlive()) return await ask();
  } catch (error) {
    if (isExtensionAlive()) console.warn('Counterpoint could not reach its background:', error);
  }
  if (!isExtensionAlive()) frame.abort();
  return undefined;
}

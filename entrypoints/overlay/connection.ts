import type { Topic } from '../../data/topic';
import { askBackground, listenToMessages } from '../../extension/messages';
import { DEFAULT_SETTINGS, readSettings, watchSettings } from '../../extension/settings';
import type { Matcher } from '../../matching/types';
import { isExtensionAlive } from './running';
import { Session } from './session';
import { cardTexts } from './texts';

/** Runs a session in this frame and connects it with the extension, until the frame's controller is aborted. */
export function connect(topic: Topic, matcher: Matcher, frame: AbortController): void {
  const { signal } = frame;
  const texts = cardTexts();
  let { mentionFirst } = DEFAULT_SETTINGS;
  watchSettings((settings) => ({ mentionFirst } = settings), signal);

  const tellCount = (count: number): void => {
    reach(frame, () => askBackground({ type: 'passages-counted', count }));
  };
  const session = new Session(
    {
      topic,
      matcher,
      setting: () => ({ texts, sources: topic.sources, mentionFirst }),
      counted: tellCount,
      pointed: (pointed) => reach(frame, () => askBackground({ type: 'passage-pointed', pointed })),
    },
    signal,
  );
  reach(frame, async () => ({ mentionFirst } = await readSettings()));

  listenToMessages(
    {
      stop: () => {
        frame.abort();
        return null;
      },
      'list-passages': () => ({ passages: session.list() }),
      'show-passage': ({ id }) => {
        session.show(id);
        return null;
      },
      'show-pointed-passage': () => {
        session.showPointed();
        return null;
      },
    },
    signal,
  );

  const onHide = (): void => {
    if (session.count > 0) tellCount(0);
  };
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    reach(frame, async () => {
      const { active } = await askBackground({ type: 'page-returned' });
      if (!active) frame.abort();
      else if (session.count > 0) tellCount(session.count);
    });
  };
  const onSeen = (): void => {
    if (!isExtensionAlive()) frame.abort();
  };
  addEventListener('pagehide', onHide, { signal });
  addEventListener('pageshow', onShow, { signal });
  addEventListener('focus', onSeen, { signal });
  document.addEventListener('visibilitychange', onSeen, { signal });
}

/** Does what needs the extension behind this script. Where it is gone, the page is left as it was found. */
function reach(frame: AbortController, ask: () => Promise<unknown>): void {
  if (!isExtensionAlive()) {
    frame.abort();
    return;
  }
  ask().catch((error: unknown) => {
    if (!isExtensionAlive()) frame.abort();
    else console.warn('Counterpoint could not reach its background:', error);
  });
}

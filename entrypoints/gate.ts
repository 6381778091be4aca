import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Message } from '../extension/messages';
import { mayBeOnTopic } from '../matching/gate-question';
import { watchText } from '../page/gate-text';

/**
 * The part of the browser's API that the gate needs. No polyfill: this script runs on every page and must stay tiny. By the name
 * that both browsers give it: `browser` is none of Chromium's, so a page's element with this id would be found there.
 */
interface ExtensionApi {
  runtime: { sendMessage(message: Message): Promise<unknown> };
}

/** Where this frame keeps the way to stop its gate: the file runs again at each injection. */
const STOP = Symbol.for('counterpoint.gate');

interface GateWorld {
  chrome: ExtensionApi;
  [STOP]?: () => void;
}

/**
 * Asks to be let in each time that the page's text may be on the topic; does nothing else to the page. It takes no orders:
 * whether Counterpoint may work here the background knows when it is asked.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & GateWorld;
  let stopWatching: (() => void) | undefined;

  const watch = (): void => {
    stopWatching?.();
    stopWatching = watchText(mayBeOnTopic, () => {
      // Once more where the background was stopped before it answered. Where the extension was reloaded or removed, nobody
      // is there, and the new one brings its own gate.
      knock()
        .catch(knock)
        .catch(() => undefined);
      addEventListener('pageshow', watchAgain);
    });
  };
  // Async, so that a gate which outlived its extension gets a rejection where the browser throws at once.
  const knock = async (): Promise<unknown> =>
    world.chrome.runtime.sendMessage({ type: 'gate-passed' });
  // A page comes from the back/forward cache as it was left, and meanwhile we may have been switched on.
  const watchAgain = ({ isTrusted, persisted }: PageTransitionEvent): void => {
    if (isTrusted && persisted) watch();
  };

  world[STOP]?.();
  world[STOP] = () => {
    stopWatching?.();
    removeEventListener('pageshow', watchAgain);
  };
  watch();
});

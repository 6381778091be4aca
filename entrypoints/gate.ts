import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { AnswerTo, Message } from '../extension/messages';
import { mayBeOnTopic } from '../matching/gate-question';
import { watchText } from '../page/gate-text';

/** The part of the browser's API that the gate needs. No polyfill: this script runs on every page and must stay tiny. */
interface ExtensionApi {
  runtime: {
    /** Undefined once the extension was reloaded or removed. */
    id?: string;
    sendMessage(message: Message): Promise<unknown>;
    onMessage: {
      addListener(listener: (message: Message) => void): void;
      removeListener(listener: (message: Message) => void): void;
    };
  };
}

/** Where the gate that runs in this frame is found by the next one: the file runs again at each injection. */
const RUNNING = Symbol.for('counterpoint.gate');

interface GateWorld {
  browser?: ExtensionApi;
  chrome: ExtensionApi;
  [RUNNING]?: AbortController;
}

/** Sends one message each time it is armed and the page's text may be on the topic; does nothing else to the page. */
export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & GateWorld;
  const { runtime } = world.browser ?? world.chrome;
  const life = new AbortController();
  let armed = new AbortController();

  const disarm = (): void => armed.abort();
  // Async, so that a gate which outlived its extension gets a rejection where the browser throws at once.
  const send = async (type: 'gate-passed' | 'page-returned'): Promise<unknown> =>
    runtime.sendMessage({ type });
  const arm = (): void => {
    disarm();
    armed = new AbortController();
    watchText((text) => {
      const passed = mayBeOnTopic(text);
      if (passed) send('gate-passed').catch(disarm);
      return passed;
    }, armed.signal);
  };
  const obey = ({ type }: Message): void => {
    if (type === 'stop') disarm();
  };

  world[RUNNING]?.abort();
  world[RUNNING] = life;
  life.signal.addEventListener('abort', () => {
    disarm();
    if (runtime.id) runtime.onMessage.removeListener(obey);
  });
  runtime.onMessage.addListener(obey);
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      send('page-returned').then(
        (answer) => ((answer as AnswerTo<'page-returned'> | undefined)?.active ? arm() : disarm()),
        disarm,
      );
    },
    life,
  );
  arm();
});

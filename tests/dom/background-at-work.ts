import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background';
import { speakEnglish } from './english';

export const NEWS = { id: 7, url: 'https://news.example/a', discarded: false };
export const OTHER = { id: 8, url: 'https://other.example/', discarded: false };
/** Tabs with no page of ours in them. */
const FOREIGN = [
  { id: 9, discarded: false },
  { id: 10, url: 'https://news.example/b', discarded: true },
];

export const injected = vi.fn<(injection: object) => Promise<object[]>>(() =>
  Promise.resolve([{}]),
);
export const sent = vi.fn<(tabId: number, message: object) => Promise<object | null>>(() =>
  Promise.resolve(null),
);
export const icons = vi.fn<(details: object) => Promise<void>>(() => Promise.resolve());
export const texts = vi.fn<(details: object) => Promise<void>>(() => Promise.resolve());
export const titles = vi.fn<(details: object) => Promise<void>>(() => Promise.resolve());
export const menuMade = vi.fn<(item: object) => void>();
export const menuChanged = vi.fn<(id: string, change: object) => Promise<void>>(() =>
  Promise.resolve(),
);
/** What the browser tells the background. */
export const told = {
  accessGiven: nothing as (permissions: object) => void,
  accessTaken: nothing as (permissions: object) => void,
  itemChosen: nothing as (info: object, tab?: object) => void,
};

function nothing(): void {
  // Until the background listens.
}

/** Starts the background in a browser with two pages open. */
export function startBackground(): void {
  vi.clearAllMocks();
  fakeBrowser.reset();
  speakEnglish();
  Object.assign(fakeBrowser, {
    scripting: { executeScript: injected },
    contextMenus: {
      removeAll: () => Promise.resolve(),
      create: menuMade,
      update: menuChanged,
      onClicked: {
        addListener: (listener: typeof told.itemChosen) => (told.itemChosen = listener),
      },
    },
    permissions: {
      onAdded: {
        addListener: (listener: typeof told.accessGiven) => (told.accessGiven = listener),
      },
      onRemoved: {
        addListener: (listener: typeof told.accessTaken) => (told.accessTaken = listener),
      },
    },
    commands: { onCommand: { addListener: () => undefined } },
    action: {
      setIcon: icons,
      setTitle: titles,
      setBadgeText: texts,
      setBadgeBackgroundColor: () => Promise.resolve(),
      setBadgeTextColor: () => Promise.resolve(),
    },
  });
  Object.assign(fakeBrowser.tabs, {
    query: () => Promise.resolve([NEWS, OTHER, ...FOREIGN]),
    sendMessage: sent,
  });
  background.main();
}

/** Sends a message from a frame of the news page. */
export async function say(message: object, frameId = 0): Promise<unknown> {
  const sender = { id: fakeBrowser.runtime.id, tab: NEWS, frameId };
  return new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(message, sender as never, resolve);
  });
}

const pause = () => new Promise((done) => setTimeout(done, 20));
/** Lets everything that waits for nothing but promises happen; on a busy machine, work that is under way has its alarm. */
export const settle = async () => {
  await pause();
  for (let round = 0; round < 10 && (await fakeBrowser.alarms.get('unfinished')); round++)
    await pause();
};

export const gateInto = ({ id }: { id: number }) => ({
  target: { tabId: id, allFrames: true },
  files: ['/gate.js'],
});

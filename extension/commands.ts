import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { askFrame } from './messages';
import { neighbourOf, type Step } from './neighbour';
import { listPassages, showPassage, type TabPassage } from './passages';
import { reach, reportFailureOf } from './reach';
import { changeSettings } from './settings';

/** Firefox for Android has no shortcuts, whatever the typings say. */
function commands(): typeof browser.commands | undefined {
  return (browser as { commands?: typeof browser.commands }).commands;
}

/** Keys are pressed fast, and where one command leads to depends on where the one before it led. */
let lastCommand: Promise<unknown> = Promise.resolve();

/** Does what the reader's shortcuts ask for. To be called whenever the background starts. */
export function listenToCommands(signal: AbortSignal): void {
  const listener = (command: string, tab?: Browser.tabs.Tab): void => {
    lastCommand = lastCommand
      .then(() => obey(command, tab))
      .catch(reportFailureOf(`obey the shortcut "${command}"`));
  };
  commands()?.onCommand.addListener(listener);
  signal.addEventListener('abort', () => commands()?.onCommand.removeListener(listener), {
    once: true,
  });
}

async function obey(command: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (command === 'switch') return switchOver();
  const tabId = tab?.id ?? (await activeTabId());
  if (tabId === undefined) return;
  const passages = await listPassages(tabId);
  const step: Step = command === 'previous-passage' ? -1 : 1;
  const last = lastReached(passages);
  const target =
    command === 'open-card' && last ? last : neighbourOf(passages, last, step, isBehind);
  if (target) await reach(goTo(target, passages, command === 'open-card'));
}

/** Off; or on, also where it only rests. */
async function switchOver(): Promise<void> {
  await changeSettings(({ enabled, snoozedUntil }) => ({
    enabled: !enabled || snoozedUntil !== null,
    snoozedUntil: null,
  }));
}

async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/** The passage that the reader came to last, in whatever frame. */
function lastReached(passages: readonly TabPassage[]): TabPassage | undefined {
  const reached = passages.filter(({ reachedAt }) => reachedAt > 0);
  return reached.sort((one, other) => other.reachedAt - one.reachedAt)[0];
}

const isBehind = ({ behind }: TabPassage): boolean => behind;

/** Goes to a passage: with its card where one is wanted or another's is open, else with the ring. */
async function goTo(
  target: TabPassage,
  passages: readonly TabPassage[],
  card: boolean,
): Promise<void> {
  const open = passages.find((passage) => passage.open);
  if (open && open.frame.frameId !== target.frame.frameId)
    await reach(askFrame(open.frame, { type: 'close-card' }));
  if (card || open) await showPassage(target);
  else await askFrame(target.frame, { type: 'stand-at-passage', id: target.id });
}

import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { FrameAddress } from './messages';

/** How many passages each frame of a tab has; a frame without any has no entry. */
export type PassageCounts = Readonly<Record<string, number>>;

const countsSchema = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1)));

/** The counts after a frame reported its number of passages. */
export function countsWith(counts: PassageCounts, frameId: number, count: number): PassageCounts {
  const others = Object.entries(counts).filter(([frame]) => frame !== String(frameId));
  return Object.fromEntries(count > 0 ? [...others, [frameId, count]] : others);
}

/** The number of passages in all frames. */
export function totalOf(counts: PassageCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The frames with passages, the top one first. */
export function framesOf(counts: PassageCounts): number[] {
  return Object.keys(counts)
    .map(Number)
    .sort((a, b) => a - b);
}

const keyOf = (tabId: number | ''): string => `passages-${tabId}`;

/**
 * The counts of a tab. They are kept in the browser's memory for the session, never on disk, as a background script that
 * rests forgets its variables.
 */
export async function readCounts(tabId: number): Promise<PassageCounts> {
  const key = keyOf(tabId);
  const result = v.safeParse(countsSchema, (await browser.storage.session.get(key))[key]);
  return result.success ? result.output : {};
}

async function writeCounts(tabId: number, counts: PassageCounts): Promise<void> {
  const key = keyOf(tabId);
  if (totalOf(counts) > 0) await browser.storage.session.set({ [key]: counts });
  else await browser.storage.session.remove(key);
}

/** Frames report at the same time, so one change of the stored counts waits for the one before. */
let lastChange: Promise<unknown> = Promise.resolve();

function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const turn = lastChange.then(change, change);
  lastChange = turn;
  return turn;
}

/** Stores how many passages a frame has. Gives back the number in all frames of its tab. */
export function recordCount({ tabId, frameId }: FrameAddress, count: number): Promise<number> {
  return inTurn(async () => {
    const before = await readCounts(tabId);
    if (totalOf(before) === 0) await forgetClosedTabs();
    const counts = countsWith(before, frameId, count);
    await writeCounts(tabId, counts);
    return totalOf(counts);
  });
}

/** A page that goes with its tab cannot always say so, and to hear of each tab would wake us for all that are closed. */
async function forgetClosedTabs(): Promise<void> {
  const open = new Set((await browser.tabs.query({})).map(({ id = -1 }) => keyOf(id)));
  const stored = Object.keys(await browser.storage.session.get());
  await browser.storage.session.remove(
    stored.filter((key) => key.startsWith(keyOf('')) && !open.has(key)),
  );
}

/** Forgets the passages of a tab. */
export function forgetCounts(tabId: number): Promise<void> {
  return inTurn(() => writeCounts(tabId, {}));
}

/** Calls back when the counts of a tab may have changed. */
export function watchCounts(tabId: number, changed: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'session' && keyOf(tabId) in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), {
    once: true,
  });
}

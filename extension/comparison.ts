import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { compareInFrame } from './injection';
import type { FrameAddress } from './messages';

/** Longer selections are compared by their beginning, in UTF-16 units: who selects a book waits for no card. */
const MOST = 50_000;
/** Size of the window in CSS pixels: one card wide. */
const WINDOW = { width: 440, height: 680 };

const keyOf = (id: string): string => `comparison-${id}`;

/**
 * Shows what the two articles say on a text that the reader selected: in its frame, or in a window of ours where our scripts
 * may not run or do not see the selection, as in viewers of documents.
 */
export async function compareText(text: string, frame: FrameAddress | undefined): Promise<void> {
  const compared = text.slice(0, MOST);
  if (frame && (await compareInFrame(frame, compared))) return;
  const id = await handOver(compared);
  try {
    await browser.windows.create({ url: `/compare.html?text=${id}`, type: 'popup', ...WINDOW });
  } catch (error) {
    await takeOver(id);
    throw error;
  }
}

/** Keeps a text, in the browser's memory only, until `takeOver` is called with the id that is given back. */
export async function handOver(text: string): Promise<string> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [keyOf(id)]: text });
  return id;
}

/** The text that was handed over under an id, once: it is removed. Undefined where there is none. */
export async function takeOver(id: string): Promise<string | undefined> {
  const key = keyOf(id);
  const stored = (await browser.storage.session.get(key))[key];
  await browser.storage.session.remove(key);
  const text = v.safeParse(v.string(), stored);
  return text.success ? text.output : undefined;
}

/** Closes the window that this script runs in. */
export async function closeOwnWindow(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

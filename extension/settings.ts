import { browser } from 'wxt/browser';
import { readPolicy, type Policy } from './policy';
import { DEFAULT_SETTINGS, settingsFrom, type Settings } from './settings-schema';

/** One door for all who use settings: what they are, and where they are kept. */
export * from './settings-schema';

const KEY = 'settings';
const UNREADABLE_KEY = 'settings-unreadable';

async function storedValue(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

/**
 * The settings in force: what a policy presets, and for the rest the reader's own; the defaults where none are stored or
 * the stored ones are not readable.
 */
export async function readSettings(): Promise<Settings> {
  const [stored, policy] = await Promise.all([storedValue(), readPolicy()]);
  return inForce(stored, policy);
}

/** What the reader set, also where a policy presets something else. */
export async function readOwnSettings(): Promise<Settings> {
  return settingsFrom(await storedValue()) ?? DEFAULT_SETTINGS;
}

/**
 * What is or was stored and could not be read, as it was: it is kept until the reader deletes it. Undefined where there is
 * none.
 */
export async function unreadableValue(): Promise<unknown> {
  const { [KEY]: stored, [UNREADABLE_KEY]: kept } = await browser.storage.local.get([
    KEY,
    UNREADABLE_KEY,
  ]);
  return isReadable(stored) ? kept : stored;
}

/** Whether the settings in force are the reader's: not the defaults in place of what cannot be read. */
export async function areSettingsReadable(): Promise<boolean> {
  return isReadable(await storedValue());
}

/** Deletes what could not be read. */
export async function forgetUnreadable(): Promise<void> {
  // Those in force take its place, where none did yet.
  await changeSettings(() => ({}));
  await browser.storage.local.remove(UNREADABLE_KEY);
}

function isReadable(stored: unknown): boolean {
  return stored === undefined || settingsFrom(stored) !== undefined;
}

function inForce(stored: unknown, policy: Policy): Settings {
  return { ...(settingsFrom(stored) ?? DEFAULT_SETTINGS), ...policy };
}

/** Whether settings were ever stored, readable or not. */
export async function hasStoredSettings(): Promise<boolean> {
  return (await storedValue()) !== undefined;
}

/**
 * Stores the settings with a change made to them, and gives back those in force now. What a policy presets stays as the
 * reader had it, for the day that the policy goes. Changes wait for each other, whatever window they come from, so that
 * none is lost. A stored value that is not readable is not lost either: it is kept under a key of its own.
 *
 * @param change gets the settings in force
 */
export function changeSettings(
  change: (settings: Settings) => Partial<Omit<Settings, 'version'>>,
): Promise<Settings> {
  return navigator.locks.request(KEY, () => storeChanged(change));
}

async function storeChanged(change: Parameters<typeof changeSettings>[0]): Promise<Settings> {
  const [stored, policy] = await Promise.all([storedValue(), readPolicy()]);
  const readable = settingsFrom(stored);
  const own = readable ?? DEFAULT_SETTINGS;
  const wanted = Object.entries(change({ ...own, ...policy }));
  const after: Settings = {
    ...own,
    ...Object.fromEntries(wanted.filter(([key]) => !(key in policy))),
  };
  if (!isReadable(after))
    throw new Error(`No settings: ${JSON.stringify(Object.fromEntries(wanted))}`);
  const kept = !isReadable(stored) ? { [UNREADABLE_KEY]: stored } : {};
  await browser.storage.local.set({ ...kept, [KEY]: after });
  return { ...after, ...policy };
}

/**
 * Calls back with the settings in force and those before, after each change of them: from whatever window it came, or
 * from a policy. Of a policy's change, those before are undefined: a script that is started by it cannot know them.
 */
export function watchSettings(
  changed: (settings: Settings, former: Settings | undefined) => void,
  signal: AbortSignal,
): void {
  let policy = readPolicy();
  const tell = (settings: Settings, former?: Settings): void => {
    if (!signal.aborted) changed(settings, former);
  };
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = changes[KEY];
    if (area === 'local' && change) {
      void policy.then((preset) =>
        tell(inForce(change.newValue, preset), inForce(change.oldValue, preset)),
      );
    } else if (area === 'managed') {
      policy = readPolicy();
      void readSettings().then((settings) => tell(settings));
    }
  };
  if (signal.aborted) return;
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), {
    once: true,
  });
}

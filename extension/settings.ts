import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { migratedSettings, SETTINGS_VERSION } from './migrations';

const KEY = 'settings';
const UNREADABLE_KEY = 'settings-unreadable';

const settingsSchema = v.strictObject({
  version: v.literal(SETTINGS_VERSION),
  /** Counterpoint is switched on. */
  enabled: v.boolean(),
  /** Host names of the sites it is switched off for. */
  offSites: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.readonly()),
  /** Which article stands first where both are shown; drawn by chance once, at install. */
  mentionFirst: v.picklist(['informnapalm', 'sputnik']),
});

export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  enabled: true,
  offSites: [],
  mentionFirst: 'informnapalm',
};

/** The settings that a stored value (of any version up to ours) stands for; undefined if it is not readable. */
export function settingsFrom(stored: unknown): Settings | undefined {
  const result = v.safeParse(settingsSchema, migratedSettings(stored));
  return result.success ? result.output : undefined;
}

async function storedValue(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

/** The reader's settings; the defaults where none are stored or the stored ones are not readable. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom(await storedValue()) ?? DEFAULT_SETTINGS;
}

/** Whether settings were ever stored, readable or not. */
export async function hasStoredSettings(): Promise<boolean> {
  return (await storedValue()) !== undefined;
}

/**
 * Stores the settings with a change made to them, and gives back what is stored now.
 * A stored value that is not readable is not lost: it is kept under a key of its own.
 */
export async function changeSettings(
  change: (settings: Settings) => Partial<Omit<Settings, 'version'>>,
): Promise<Settings> {
  const stored = await storedValue();
  const readable = settingsFrom(stored);
  const before = readable ?? DEFAULT_SETTINGS;
  const after: Settings = { ...before, ...change(before) };
  const kept = stored !== undefined && !readable ? { [UNREADABLE_KEY]: stored } : {};
  await browser.storage.local.set({ ...kept, [KEY]: after });
  return after;
}

/** Calls back with the new and the former settings after each change, from whatever window it came. */
export function watchSettings(
  changed: (settings: Settings, former: Settings) => void,
  signal: AbortSignal,
): void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = changes[KEY];
    if (area !== 'local' || !change) return;
    changed(
      settingsFrom(change.newValue) ?? DEFAULT_SETTINGS,
      settingsFrom(change.oldValue) ?? DEFAULT_SETTINGS,
    );
  };
  if (signal.aborted) return;
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), {
    once: true,
  });
}

import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { migratedSettings, SETTINGS_VERSION } from './migrations';

const KEY = 'settings';
const UNREADABLE_KEY = 'settings-unreadable';

/** The languages that the user interface speaks, as BCP 47 tags. */
export const LANGUAGES = ['en', 'uk', 'ru', 'lt', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];
/** Where Counterpoint runs by itself: on every site, on those not listed in `offSites`, on those in `onSites`, on none. */
export const PLACES = ['everywhere', 'except', 'listed', 'on-click'] as const;
export const HIGHLIGHT_STYLES = ['underline', 'tint', 'both'] as const;
/** Colours that readers with any colour vision tell from the page: the text's own, and three that are named. */
export const PALETTES = ['text', 'blue', 'orange', 'purple'] as const;

const someText = v.pipe(v.string(), v.minLength(1));
const sites = v.pipe(v.array(someText), v.readonly());

const hiddenPassage = v.strictObject({
  /** Id of the claim that it was taken for. */
  claim: someText,
  /** Host name of its page. */
  host: someText,
  /** The day it was hidden on, `2020-09-25`. */
  date: v.pipe(v.string(), v.isoDate()),
  /** SHA-256 of `salt` and the passage's text, in hexadecimal: the text itself is not kept. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** What is stored, at its newest version. */
export const settingsSchema = v.strictObject({
  version: v.literal(SETTINGS_VERSION),
  /** Counterpoint is switched on. */
  enabled: v.boolean(),
  /** Until when it rests though switched on, in ms since 1970; null while it does not. */
  snoozedUntil: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  where: v.picklist(PLACES),
  /** Sites it is switched off for: host names, or match patterns with a path. */
  offSites: sites,
  /** Sites it runs on where it runs on listed ones only, in the same form. */
  onSites: sites,
  highlight: v.picklist(HIGHLIGHT_STYLES),
  palette: v.picklist(PALETTES),
  /** The button shows the number of passages. */
  badge: v.boolean(),
  /** Language of the user interface; `auto` is the browser's. */
  language: v.picklist(['auto', ...LANGUAGES]),
  /** Ids of claims that are not marked on any page. */
  hiddenClaims: v.pipe(v.array(someText), v.readonly()),
  hiddenPassages: v.pipe(v.array(hiddenPassage), v.readonly()),
  /** Mixed into the hashes of hidden passages, so that nobody can look them up; drawn at install. */
  salt: v.string(),
  /** Which article stands first where both are shown; drawn by chance once, at install. */
  mentionFirst: v.picklist(['informnapalm', 'sputnik']),
});

export type HiddenPassage = Readonly<v.InferOutput<typeof hiddenPassage>>;
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  enabled: true,
  snoozedUntil: null,
  where: 'except',
  offSites: [],
  onSites: [],
  highlight: 'both',
  palette: 'text',
  badge: true,
  language: 'auto',
  hiddenClaims: [],
  hiddenPassages: [],
  salt: '',
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

/** The last change of this script's, done or not. */
let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Stores the settings with a change made to them, and gives back what is stored now. Changes wait for each other, so that
 * none is lost. A stored value that is not readable is not lost either: it is kept under a key of its own.
 */
export function changeSettings(
  change: (settings: Settings) => Partial<Omit<Settings, 'version'>>,
): Promise<Settings> {
  const changed = lastChange.then(() => storeChanged(change));
  lastChange = changed.catch(() => undefined);
  return changed;
}

async function storeChanged(change: Parameters<typeof changeSettings>[0]): Promise<Settings> {
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

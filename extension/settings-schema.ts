import * as v from 'valibot';
import { isRecord, migratedSettings, SETTINGS_VERSION } from './migrations';

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
  /** Mixed into the hashes of hidden passages, so that nobody can look them up; empty until the first passage is hidden. */
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

/** The settings that a stored value stands for as far as it can be read: field by field, and the defaults for the rest. */
export function settingsSalvagedFrom(stored: unknown): Settings {
  const value = migratedSettings(stored);
  const fields = Object.entries(isRecord(value) ? value : {}).filter(
    ([key]) => key !== 'version' && Object.hasOwn(DEFAULT_SETTINGS, key),
  );
  const result = v.safeParse(settingsSchema, withDefaults(fields));
  if (result.success) return result.output;
  const faulty = new Set(result.issues.map(({ path }) => path?.[0].key));
  return v.parse(settingsSchema, withDefaults(fields.filter(([key]) => !faulty.has(key))));
}

function withDefaults(fields: readonly [string, unknown][]): Record<string, unknown> {
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(fields) };
}

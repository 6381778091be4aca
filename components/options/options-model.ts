import type { Claim } from '../../data/types';

export const PLACES = ['everywhere', 'except', 'listed', 'on-click'] as const;
export const STYLES = ['underline', 'tint', 'both'] as const;
export const PALETTES = ['text', 'blue', 'orange', 'purple'] as const;
export const LANGUAGES = ['auto', 'en', 'uk', 'ru', 'lt', 'de'] as const;

/** How passages look. */
export interface Look {
  style: (typeof STYLES)[number];
  palette: (typeof PALETTES)[number];
}

/** Paints the text of an element as passages of that look are painted; gives back what takes the paint off again. */
export type Paint = (element: HTMLElement, look: Look) => () => void;

/** A passage that the reader hid. Its text is not kept. */
export interface HiddenPassage {
  claim: string;
  /** Host name of its page. */
  host: string;
  /** The day it was hidden on, as an ISO date. */
  date: string;
  hash: string;
}

/** The settings that the options page shows and changes. */
export interface OptionsSettings {
  where: (typeof PLACES)[number];
  offSites: readonly string[];
  onSites: readonly string[];
  highlight: Look['style'];
  palette: Look['palette'];
  badge: boolean;
  language: (typeof LANGUAGES)[number];
  hiddenClaims: readonly string[];
  hiddenPassages: readonly HiddenPassage[];
}

/** What to store, worked out from what is stored at that moment. */
export type Change = (settings: OptionsSettings) => Partial<OptionsSettings>;

/** What every part of the page that changes settings is given. */
export interface PartProps {
  settings: OptionsSettings;
  /** Whether a policy presets this setting, so that the reader cannot change it. */
  isPreset: (setting: keyof OptionsSettings) => boolean;
  change: (change: Change) => void;
}

/** A claim as the page lists it. */
export type ListedClaim = Pick<Claim, 'id' | 'side' | 'gist'>;

/** Checks an entry of a list of sites: gives it in the form to store, or says in words why it cannot stand there. */
export type SiteCheck = (
  entry: string,
  listed: readonly string[],
) => { ok: true; entry: string } | { ok: false; reason: string };

/** A command of the extension's and the keys that call it. */
export interface Shortcut {
  name: string;
  /** In the reader's language. */
  description: string;
  /** As the browser writes them, `Alt+Shift+C`; empty where none are set. */
  keys: string;
}

/** Stored settings that could not be read; `reason` in the reader's language, undefined where they can be by now. */
export interface UnreadableSettings {
  reason: string | undefined;
}

/** What the page has to say about what was just done. */
export type Notice =
  | { kind: 'imported'; file: string }
  /** `reason` in the reader's language. */
  | { kind: 'refused'; file: string; reason: string }
  | { kind: 'reset' }
  | { kind: 'undone' }
  /** What could be read of settings that could not. */
  | { kind: 'restored' }
  /** Those settings. */
  | { kind: 'deleted' }
  /** The browser did not store what was changed. */
  | { kind: 'failed' };

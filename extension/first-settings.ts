import { DEFAULT_SETTINGS, type Settings } from './settings';

/** The settings as they were at first. What was drawn by chance at install stays: the reader has not set it. */
export function firstSettings({ salt, mentionFirst }: Settings): Settings {
  return { ...DEFAULT_SETTINGS, salt, mentionFirst };
}

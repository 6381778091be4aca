import { unreadableValue } from './settings';
import { settingsFromValue, type FileFault } from './settings-file';

/** Stored settings that could not be read, and why; no fault where they can be by now, as after an update. */
export interface Unreadable {
  fault: FileFault | undefined;
}

/** What is kept of settings that could not be read; undefined where nothing is. */
export async function readUnreadable(): Promise<Unreadable | undefined> {
  const value = await unreadableValue();
  if (value === undefined) return undefined;
  const read = settingsFromValue(value);
  return { fault: read.ok ? undefined : read.fault };
}

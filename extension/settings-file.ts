import * as v from 'valibot';
import { migratedSettings, SETTINGS_VERSION } from './migrations';
import { settingsSchema, type Settings } from './settings';
import { checkedEntry, type EntryFault } from './site-entries';

/** Why a file cannot be read as settings. A field is named by its way, `hiddenPassages[2].hash`. */
export type FileFault =
  /** Larger than any file of settings. */
  | { kind: 'too-large' }
  /** Not JSON. */
  | { kind: 'no-json' }
  /** JSON, but not what Counterpoint exports. */
  | { kind: 'no-settings' }
  /** Written by a version of Counterpoint that is newer than this one. */
  | { kind: 'newer'; version: number; known: number }
  | { kind: 'missing-field'; field: string }
  | { kind: 'unknown-field'; field: string }
  /** `value` is JSON, cut where it is long; `expected` is in the words of the schema. */
  | { kind: 'bad-value'; field: string; value: string; expected: string | undefined }
  /** An entry of a list of sites that no reader could have typed. */
  | { kind: 'bad-site'; field: string; value: string; reason: EntryFault };

export type ReadFile = { ok: true; settings: Settings } | { ok: false; fault: FileFault };

/** In bytes; some ten thousand hidden passages. */
const LARGEST = 2_000_000;
const LONGEST_VALUE = 80;

/** The text of a file that holds all settings, or a value that was stored as such. */
export function settingsFile(settings: unknown): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}

/**
 * The settings that a file holds, lifted to our version; or the first fault that was found in it. Of a file that is too large
 * nothing is read.
 */
export async function settingsFromFile(file: Blob): Promise<ReadFile> {
  if (file.size > LARGEST) return refused({ kind: 'too-large' });
  const stored = parsed(await file.text());
  return stored === undefined ? refused({ kind: 'no-json' }) : settingsFromValue(stored);
}

/** The settings that a value stands for, lifted to our version; or the first fault that was found in it. */
export function settingsFromValue(stored: unknown): ReadFile {
  if (typeof stored !== 'object' || stored === null || !('version' in stored)) {
    return refused({ kind: 'no-settings' });
  }
  const { version } = stored;
  if (typeof version === 'number' && version > SETTINGS_VERSION) {
    return refused({ kind: 'newer', version, known: SETTINGS_VERSION });
  }
  const checked = v.safeParse(settingsSchema, migratedSettings(stored), { abortEarly: true });
  if (!checked.success) return refused(faultOf(checked.issues[0]));
  const fault = siteFaultOf(checked.output);
  return fault ? refused(fault) : { ok: true, settings: checked.output };
}

function refused(fault: FileFault): ReadFile {
  return { ok: false, fault };
}

/** What a JSON text holds; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    // Editors put a byte order mark before the text.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function faultOf(issue: v.InferIssue<typeof settingsSchema>): FileFault {
  const field = fieldOf(issue);
  if (issue.type === 'strict_object' && issue.path) {
    if (issue.expected === 'never') return { kind: 'unknown-field', field };
    if (issue.input === undefined) return { kind: 'missing-field', field };
  }
  return {
    kind: 'bad-value',
    field,
    value: shortened(JSON.stringify(issue.input)),
    expected: issue.kind === 'schema' ? issue.expected.replace(/^\(|\)$/g, '') : undefined,
  };
}

function siteFaultOf(settings: Settings): FileFault | undefined {
  for (const list of ['offSites', 'onSites'] as const) {
    for (const [index, entry] of settings[list].entries()) {
      const checked = checkedEntry(entry);
      const value = shortened(JSON.stringify(entry));
      if (!checked.ok) {
        return { kind: 'bad-site', field: `${list}[${index}]`, value, reason: checked.fault };
      }
    }
  }
  return undefined;
}

function fieldOf({ path }: v.InferIssue<typeof settingsSchema>): string {
  return (path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function shortened(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}

/**
 * Steps that lift stored settings of an older version to the next one. Each is pure: the stored value of version n in,
 * that of version n + 1 out. The first step (index 0) lifts version 1 to 2.
 */
export type Migration = (stored: Readonly<Record<string, unknown>>) => Record<string, unknown>;

export const MIGRATIONS: readonly Migration[] = [
  // 2: where it runs, how it looks, what is hidden.
  (stored) => ({
    ...stored,
    snoozedUntil: null,
    where: 'except',
    onSites: [],
    highlight: 'both',
    palette: 'text',
    badge: true,
    language: 'auto',
    hiddenClaims: [],
    hiddenPassages: [],
    salt: '',
  }),
];

/** The version that the last step leads to. */
export const SETTINGS_VERSION = 2;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The stored value lifted to the newest version by the steps it lacks. A value that has no known version comes back as
 * it is: the schema that reads it next refuses it.
 */
export function migratedSettings(
  stored: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
): unknown {
  if (!isRecord(stored)) return stored;
  const { version } = stored;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return stored;
  return migrations
    .slice(version - 1)
    .reduce((value, migrate, step) => ({ ...migrate(value), version: version + step + 1 }), stored);
}

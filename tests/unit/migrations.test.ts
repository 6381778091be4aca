import { expect, test, vi } from 'vitest';
import {
  migratedSettings,
  MIGRATIONS,
  SETTINGS_VERSION,
  type Migration,
} from '../../extension/migrations';
import { settingsFrom } from '../../extension/settings';

vi.mock('wxt/browser', () => ({ browser: {} }));

/** A stored value of each version that was ever released, oldest first. A new version adds its own here. */
const RELEASED: readonly Record<string, unknown>[] = [
  { version: 1, enabled: false, offSites: ['example.org'], mentionFirst: 'sputnik' },
  {
    version: 2,
    enabled: false,
    snoozedUntil: 1_600_999_200_000,
    where: 'listed',
    offSites: ['example.org'],
    onSites: ['example.com'],
    highlight: 'underline',
    palette: 'blue',
    badge: false,
    language: 'lt',
    hiddenClaims: ['gru-charged'],
    hiddenPassages: [
      { claim: 'timely-offer', host: 'example.org', date: '2020-09-26', hash: 'a0'.repeat(32) },
    ],
    salt: 'b1',
    mentionFirst: 'sputnik',
  },
];

test('every version that was released is lifted to the newest', () => {
  expect(RELEASED).toHaveLength(SETTINGS_VERSION);
  expect(MIGRATIONS).toHaveLength(SETTINGS_VERSION - 1);
  for (const stored of RELEASED) {
    expect(settingsFrom(stored)).toMatchObject({ enabled: false, version: SETTINGS_VERSION });
  }
});

test('a value takes the steps it lacks, in order, and no others', () => {
  const migrations: Migration[] = ['second', 'third', 'fourth'].map((name) => (stored) => ({
    ...stored,
    taken: `${String(stored.taken)} ${name}`,
  }));
  expect([1, 3, 4].map((version) => migratedSettings({ version, taken: '' }, migrations))).toEqual([
    { version: 4, taken: ' second third fourth' },
    { version: 4, taken: ' fourth' },
    { version: 4, taken: '' },
  ]);
});

test.each([[null], [[]], ['text'], [{}], [{ version: '1' }], [{ version: 0 }], [{ version: 1.5 }]])(
  '%j is not touched',
  (stored) => expect(migratedSettings(stored, [() => ({ touched: true })])).toBe(stored),
);

import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { MIGRATIONS, migratedSettings, SETTINGS_VERSION } from '../../extension/migrations';
import { settingsFrom } from '../../extension/settings';
import { settingsFile, settingsFromFile } from '../../extension/settings-file';
import { faultWords } from '../../extension/settings-file-words';
import {
  HIGHLIGHT_STYLES,
  LANGUAGES,
  PALETTES,
  PLACES,
  type Settings,
  settingsSchema,
} from '../../extension/settings-schema';
import { checkedEntry, entryCovers } from '../../extension/site-entries';
import en from '../../locales/en.yml';
import { translatorOf } from '../../locales/translator';
import { PATIENCE_MS, tried } from '../properties';

vi.mock('wxt/browser', () => ({ browser: {} }));

const english = translatorOf(en, 'en');

const someText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const host = fc.domain();
/** What a reader may type, and what nobody would. */
const typed = fc.oneof(
  host,
  host.map((name) => `*.${name}`),
  fc.webUrl({ validSchemes: ['http', 'https', 'ftp'], withQueryParameters: true }),
  fc
    .tuple(fc.constantFrom('*', 'http', 'https'), host, fc.webPath())
    .map(([scheme, name, path]) => `${scheme}://${name}${path}*`),
  fc.ipV6().map((address) => `[${address}]`),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '*',
        '.',
        '/',
        ':',
        '://',
        'a',
        'xn--',
        '%',
        '@',
        '\\',
        '[',
        ']',
        ' ',
        'ü',
        'www.',
      ),
    )
    .map((parts) => parts.join('')),
);
const sites = fc.array(typed, { maxLength: 4 }).map((entries) =>
  entries.flatMap((entry) => {
    const checked = checkedEntry(entry);
    return checked.ok ? [checked.entry] : [];
  }),
);

const settings: fc.Arbitrary<Settings> = fc.record({
  version: fc.constant(SETTINGS_VERSION),
  enabled: fc.boolean(),
  snoozedUntil: fc.option(fc.nat()),
  where: fc.constantFrom(...PLACES),
  offSites: sites,
  onSites: sites,
  highlight: fc.constantFrom(...HIGHLIGHT_STYLES),
  palette: fc.constantFrom(...PALETTES),
  badge: fc.boolean(),
  language: fc.constantFrom('auto' as const, ...LANGUAGES),
  hiddenClaims: fc.array(someText, { maxLength: 3 }),
  hiddenPassages: fc.array(
    fc.record({
      claim: someText,
      host,
      date: fc
        .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      hash: fc.stringMatching(/^[0-9a-f]{64}$/),
    }),
    { maxLength: 3 },
  ),
  salt: fc.string(),
  mentionFirst: fc.constantFrom('informnapalm' as const, 'sputnik' as const),
});

/** Anything that may lie in storage or in a file: any value at all, or settings in which one field is another. */
const anyStored = fc.oneof(
  fc.jsonValue(),
  fc.record({
    version: fc.oneof(fc.integer({ min: -1, max: SETTINGS_VERSION + 2 }), fc.jsonValue()),
  }),
  fc
    .tuple(
      settings,
      fc.constantFrom(...Object.keys(settingsSchema.entries), 'novelty', '__proto__'),
      fc.jsonValue(),
    )
    .map(([all, key, value]): unknown =>
      Object.fromEntries([...Object.entries(all), [key, value]]),
    ),
);

test(
  'whatever is stored, it is read as settings or as none',
  () =>
    fc.assert(
      fc.property(anyStored, (stored) => {
        const before = JSON.stringify(stored);
        const read = settingsFrom(stored);
        expect(read === undefined || v.is(settingsSchema, read)).toBe(true);
        expect(JSON.stringify(stored)).toBe(before);
        // Lifted settings are as they are.
        if (read) expect(settingsFrom(read)).toEqual(read);
      }),
      tried(500),
    ),
  PATIENCE_MS,
);

test(
  'settings of the newest version are not changed; older ones keep what they said',
  () =>
    fc.assert(
      fc.property(settings, ({ enabled, offSites, mentionFirst, ...rest }) => {
        const all = { enabled, offSites, mentionFirst, ...rest };
        expect(settingsFrom(all)).toEqual(all);
        const first = { version: 1, enabled, offSites, mentionFirst };
        expect(settingsFrom(first)).toMatchObject({ enabled, offSites, mentionFirst });
        expect(migratedSettings(first, MIGRATIONS)).toMatchObject({ version: SETTINGS_VERSION });
      }),
      tried(200),
    ),
  PATIENCE_MS,
);

test(
  'what is exported is imported again, all of it',
  () =>
    fc.assert(
      fc.asyncProperty(settings, async (all) => {
        const read = await settingsFromFile(new Blob([settingsFile(all)]));
        expect(read).toEqual({ ok: true, settings: all });
      }),
      tried(200),
    ),
  PATIENCE_MS,
);

test(
  'whatever a file holds, it is read, or refused in words',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          anyStored.map((stored) => JSON.stringify(stored)),
          settings.chain((all) => fc.nat(2000).map((cut) => settingsFile(all).slice(0, cut))),
          fc.string({ unit: 'binary' }),
          fc.json().map((text) => `\uFEFF${text}`),
        ),
        async (text) => {
          const read = await settingsFromFile(new Blob([text]));
          if (read.ok) {
            expect(v.is(settingsSchema, read.settings)).toBe(true);
          } else {
            const words = faultWords(read.fault, english);
            const { field, value } = { field: '', value: '', ...read.fault };
            expect(words).toContain(field);
            expect(words).toContain(value);
            const ours = words.replace(field, '').replace(value, '');
            expect(ours).toMatch(/\w/);
            expect(ours).not.toMatch(/undefined|\[object|\$\d/);
            expect(words.length).toBeLessThan(600);
          }
        },
      ),
      tried(500),
    ),
  PATIENCE_MS,
);

test(
  'an entry of a list of sites is refused, or stays as it is when it is checked again',
  () =>
    fc.assert(
      fc.property(typed, fc.webUrl(), (entry, url) => {
        const checked = checkedEntry(entry);
        if (checked.ok) expect(checkedEntry(checked.entry)).toEqual(checked);
        expect(typeof entryCovers(entry, url)).toBe('boolean');
      }),
      tried(1000),
    ),
  PATIENCE_MS,
);

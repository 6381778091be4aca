import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../extension/settings';
import { settingsFile, settingsFromFile } from '../../extension/settings-file';
import { faultWords } from '../../extension/settings-file-words';
import en from '../../locales/en.yml';
import { translatorOf } from '../../locales/translator';

vi.mock('wxt/browser', () => ({ browser: {} }));

const english = translatorOf(en, 'en');

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  enabled: false,
  where: 'listed',
  offSites: ['news.example'],
  onSites: ['*.news.example', 'https://example.org/world/*'],
  highlight: 'tint',
  palette: 'purple',
  badge: false,
  language: 'uk',
  hiddenClaims: ['timely-offer'],
  hiddenPassages: [
    { claim: 'timely-offer', host: 'example.org', date: '2020-09-26', hash: 'a0'.repeat(32) },
  ],
  salt: 'b1',
  mentionFirst: 'sputnik',
};

const inFile = (text: string) => new Blob([text]);
const file = (changes: object): string => JSON.stringify({ ...SETTINGS, ...changes });

/** What the reader is told about a file that is refused. */
const refusal = (text: string): Promise<string> => refusalOf(inFile(text));

async function refusalOf(picked: Blob): Promise<string> {
  const read = await settingsFromFile(picked);
  if (read.ok) throw new Error('The file was read.');
  return faultWords(read.fault, english);
}

describe('a file of settings', () => {
  test('gives back all that was exported', async () => {
    const read = await settingsFromFile(inFile(settingsFile(SETTINGS)));
    expect(read).toEqual({ ok: true, settings: SETTINGS });
  });

  test('is read with the byte order mark of an editor', async () => {
    const read = await settingsFromFile(inFile(`\uFEFF${settingsFile(SETTINGS)}`));
    expect(read.ok).toBe(true);
  });

  test('of an older version is lifted to ours', async () => {
    const older = {
      version: 1,
      enabled: false,
      offSites: ['example.org'],
      mentionFirst: 'sputnik',
    };
    expect(await settingsFromFile(inFile(JSON.stringify(older)))).toEqual({
      ok: true,
      settings: {
        ...DEFAULT_SETTINGS,
        enabled: false,
        offSites: ['example.org'],
        mentionFirst: 'sputnik',
      },
    });
  });

  test('of a newer version is refused with both versions', async () => {
    const version = DEFAULT_SETTINGS.version + 1;
    expect(await refusal(file({ version, novelty: true }))).toBe(
      `The file was written by a newer Counterpoint (settings of version ${version}; this one knows versions up to ${DEFAULT_SETTINGS.version}). Update Counterpoint and import the file again.`,
    );
  });

  test.each([
    ['nothing', ''],
    ['words', 'My settings'],
    ['a file that was cut off', settingsFile(SETTINGS).slice(0, -20)],
  ])('is refused as no JSON: %s', async (_what, text) => {
    expect(await refusal(text)).toBe('The file is not JSON, or is cut off.');
  });

  test.each(['null', '[]', '"on"', '{}', '{"theme":"dark"}'])(
    'is refused as not ours: %s',
    async (text) =>
      expect(await refusal(text)).toBe('The file is not one that Counterpoint exported.'),
  );

  test('is refused unread where it is larger than settings ever are', async () => {
    const large = inFile(' '.repeat(2_000_001));
    const read = vi.spyOn(large, 'text');
    expect(await refusalOf(large)).toBe('The file is too large to hold settings.');
    expect(read).not.toHaveBeenCalled();
    const largest = inFile(settingsFile(SETTINGS).padEnd(2_000_000));
    expect((await settingsFromFile(largest)).ok).toBe(true);
  });

  test.each<[string, object, string]>([
    ['a switch', { enabled: 'yes' }, 'The field “enabled” cannot be "yes"; it takes: boolean'],
    [
      'a choice',
      { highlight: 'dotted' },
      'The field “highlight” cannot be "dotted"; it takes: "underline" | "tint" | "both"',
    ],
    [
      'an object',
      { hiddenPassages: [SETTINGS.hiddenPassages[0], { claim: 7 }] },
      'The field “hiddenPassages[1].claim” cannot be 7; it takes: string',
    ],
    [
      'a date',
      { hiddenPassages: [{ ...SETTINGS.hiddenPassages[0], date: 'May' }] },
      'The field “hiddenPassages[0].date” cannot be "May".',
    ],
    ['a time', { snoozedUntil: -1 }, 'The field “snoozedUntil” cannot be -1.'],
    ['a version', { version: 0 }, 'The field “version” cannot be 0; it takes: 2'],
    ['a version in words', { version: '2' }, 'The field “version” cannot be "2"; it takes: 2'],
    ['a list', { hiddenClaims: null }, 'The field “hiddenClaims” cannot be null; it takes: Array'],
    [
      'a long value',
      { where: 'x'.repeat(500) },
      `The field “where” cannot be "${'x'.repeat(79)}…; it takes: "everywhere" | "except" | "listed" | "on-click"`,
    ],
    ['a missing field', { badge: undefined }, 'The field “badge” is missing.'],
    [
      'a missing field within another',
      { hiddenPassages: [{ ...SETTINGS.hiddenPassages[0], hash: undefined }] },
      'The field “hiddenPassages[0].hash” is missing.',
    ],
    ['an unknown field', { colour: 'red' }, 'Counterpoint has no field “colour”.'],
    [
      'a site',
      { offSites: ['news.example', 'ftp://news.example'] },
      'The field “offSites[1]” cannot be "ftp://news.example". Only pages of the web can be listed; an entry begins with a host name, with https://, http:// or *://.',
    ],
  ])('is refused for %s, naming field and value', async (_what, changes, words) => {
    expect(await refusal(file(changes))).toBe(words);
  });

  test('cannot reach what lies behind an object', async () => {
    const text = settingsFile(SETTINGS).replace('{', '{ "__proto__": { "enabled": true },');
    expect(await refusal(text)).toBe('Counterpoint has no field “__proto__”.');
  });
});

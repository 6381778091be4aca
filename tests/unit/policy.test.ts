import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { managedKeys, policyFrom, readPolicy } from '../../extension/policy';
import { DEFAULT_SETTINGS, HIGHLIGHT_STYLES, PLACES } from '../../extension/settings';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const WHOLE = {
  enabled: false,
  where: 'listed',
  offSites: ['off.example'],
  onSites: ['*.school.example'],
  badge: false,
  highlight: 'underline',
} as const;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

describe('reading', () => {
  test('gives what is preset, and its keys', async () => {
    await fakeBrowser.storage.managed.set({ where: 'on-click', badge: false });
    expect(await readPolicy()).toEqual({ where: 'on-click', badge: false });
    expect(await managedKeys()).toEqual(['where', 'badge']);
  });

  test('gives nothing where no policy is set', async () => {
    expect(await readPolicy()).toEqual({});
    expect(await managedKeys()).toEqual([]);
  });

  test.each([
    [
      'in Firefox no policy is an error, and ours takes it for none',
      'Managed storage manifest not found',
      0,
    ],
    ['any other error is reported, and nothing is preset', 'storage broke', 1],
  ])('%s', async (_what, words, reports) => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error(words));
    expect(await readPolicy()).toEqual({});
    expect(console.error).toHaveBeenCalledTimes(reports);
  });
});

describe('the values of a policy', () => {
  test('may preset all of these', () => {
    expect(policyFrom(WHOLE)).toEqual(WHOLE);
    expect(console.warn).not.toHaveBeenCalled();
  });

  test.each([
    ['of another kind', { ...WHOLE, enabled: 'no' }, 'enabled'],
    ['that we do not know', { ...WHOLE, where: 'sometimes' }, 'where'],
    ['that is no list of sites', { ...WHOLE, onSites: ['a.example', 3] }, 'onSites'],
    ['that no policy may preset', { ...WHOLE, mentionFirst: 'sputnik' }, 'mentionFirst'],
  ])('one %s is left out, and said', (_what, values, key) => {
    const others = Object.fromEntries(Object.entries(WHOLE).filter(([name]) => name !== key));
    expect(policyFrom(values)).toEqual(others);
    expect(vi.mocked(console.warn).mock.calls[0]).toContain(key);
  });
});

test("Chrome's schema allows the same", () => {
  const { properties } = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as {
    properties: Record<string, { type: string; enum?: string[] }>;
  };
  const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);
  expect(
    Object.fromEntries(Object.entries(properties).map(([key, { type }]) => [key, type])),
  ).toEqual(Object.fromEntries(Object.entries(WHOLE).map(([key, value]) => [key, kindOf(value)])));
  expect(properties.where?.enum).toEqual(PLACES);
  expect(properties.highlight?.enum).toEqual(HIGHLIGHT_STYLES);
  expect(Object.keys(DEFAULT_SETTINGS)).toEqual(expect.arrayContaining(Object.keys(properties)));
});

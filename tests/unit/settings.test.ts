import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  areSettingsReadable,
  changeSettings,
  DEFAULT_SETTINGS,
  forgetUnreadable,
  hasStoredSettings,
  readOwnSettings,
  readSettings,
  settingsFrom,
  settingsSalvagedFrom,
  unreadableValue,
  watchSettings,
} from '../../extension/settings';
import { readUnreadable } from '../../extension/unreadable-settings';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const STORED = {
  ...DEFAULT_SETTINGS,
  enabled: false,
  offSites: ['example.org'],
  mentionFirst: 'sputnik',
} as const;

beforeEach(() => fakeBrowser.reset());

describe('reading', () => {
  test('gives what is stored', async () => {
    await fakeBrowser.storage.local.set({ settings: STORED });
    expect(await readSettings()).toEqual(STORED);
    expect(await hasStoredSettings()).toBe(true);
  });

  test('gives the defaults where nothing is stored', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await hasStoredSettings()).toBe(false);
  });

  test.each([
    ['no object', 'on'],
    ['no version', { ...STORED, version: undefined }],
    ['a version that is newer than ours', { ...STORED, version: DEFAULT_SETTINGS.version + 1 }],
    ['a switch that is no boolean', { ...STORED, enabled: 'yes' }],
    ['a site that is no text', { ...STORED, offSites: [1] }],
    ['an empty site', { ...STORED, offSites: [''] }],
    ['an unknown source', { ...STORED, mentionFirst: 'other' }],
    ['an unknown field', { ...STORED, extra: 1 }],
  ])('gives the defaults for %s, and leaves the stored value alone', async (_what, stored) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(settingsFrom(stored)).toBeUndefined();
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect((await fakeBrowser.storage.local.get()).settings).toEqual(stored);
  });
});

describe('changing', () => {
  test('stores nothing that could not be read again', async () => {
    await fakeBrowser.storage.local.set({ settings: STORED });
    const change = changeSettings(() => ({ hiddenClaims: [''] }));
    await expect(change).rejects.toThrow('hiddenClaims');
    expect(await fakeBrowser.storage.local.get()).toEqual({ settings: STORED });
  });

  test('stores the change and keeps the rest', async () => {
    await fakeBrowser.storage.local.set({ settings: STORED });
    const expected = { ...STORED, offSites: ['example.org', 'example.com'] };
    const change = () =>
      changeSettings(({ offSites }) => ({ offSites: [...offSites, 'example.com'] }));
    expect(await change()).toEqual(expected);
    expect(await fakeBrowser.storage.local.get()).toEqual({ settings: expected });
  });

  test('loses none of the changes that are asked for at once', async () => {
    const add = (site: string) =>
      changeSettings(({ offSites }) => ({ offSites: [...offSites, site] }));
    await Promise.all([add('example.org'), add('example.com'), add('example.net')]);
    expect((await readSettings()).offSites).toEqual(['example.org', 'example.com', 'example.net']);
  });

  test('loses none of the changes that two windows ask for at once', async () => {
    vi.resetModules();
    const otherWindow = await import('../../extension/settings');
    await Promise.all([
      changeSettings(() => ({ enabled: false })),
      otherWindow.changeSettings(() => ({ badge: false })),
      changeSettings(({ offSites }) => ({ offSites: [...offSites, 'a.example'] })),
      otherWindow.changeSettings(({ offSites }) => ({ offSites: [...offSites, 'b.example'] })),
    ]);
    expect(await readSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      enabled: false,
      badge: false,
      offSites: ['a.example', 'b.example'],
    });
  });

  test('goes on after a change that could not be stored', async () => {
    const refuse = vi
      .spyOn(fakeBrowser.storage.local, 'set')
      .mockRejectedValueOnce(new Error('full'));
    await expect(changeSettings(() => ({ enabled: false }))).rejects.toThrow('full');
    refuse.mockRestore();
    expect(await changeSettings(() => ({ badge: false }))).toMatchObject({ badge: false });
  });

  test('keeps an unreadable value under a key of its own', async () => {
    const unreadable = { version: 99, enabled: 'perhaps' };
    await fakeBrowser.storage.local.set({ settings: unreadable });
    await changeSettings(() => ({ enabled: false }));
    expect(await fakeBrowser.storage.local.get()).toEqual({
      settings: { ...DEFAULT_SETTINGS, enabled: false },
      'settings-unreadable': unreadable,
    });
  });
});

describe('a policy', () => {
  const preset = { enabled: true, offSites: ['example.com'] } as const;

  test('stands over what the reader has', async () => {
    await fakeBrowser.storage.local.set({ settings: STORED });
    await fakeBrowser.storage.managed.set(preset);
    expect(await readSettings()).toEqual({ ...STORED, ...preset });
    expect(await readOwnSettings()).toEqual(STORED);
  });

  test('leaves what the reader had as it was', async () => {
    await fakeBrowser.storage.local.set({ settings: STORED });
    await fakeBrowser.storage.managed.set(preset);
    const seen = await changeSettings(({ offSites }) => ({
      offSites: [...offSites, 'a.example'],
      badge: false,
    }));
    expect(seen).toEqual({ ...STORED, ...preset, badge: false });
    expect((await fakeBrowser.storage.local.get()).settings).toEqual({ ...STORED, badge: false });
  });

  test('is told of to those who watch, and stands over each change that they hear of', async () => {
    await fakeBrowser.storage.local.set({ settings: STORED });
    const life = new AbortController();
    const changed = vi.fn();
    watchSettings(changed, life.signal);
    await fakeBrowser.storage.managed.set(preset);
    // What it was before, a script that was started by the change cannot know.
    await vi.waitFor(() =>
      expect(changed).toHaveBeenCalledWith({ ...STORED, ...preset }, undefined),
    );
    await changeSettings(() => ({ badge: false }));
    await vi.waitFor(() =>
      expect(changed).toHaveBeenLastCalledWith(
        { ...STORED, ...preset, badge: false },
        { ...STORED, ...preset },
      ),
    );
    life.abort();
  });
});

describe('watching', () => {
  test('tells the new and the former settings, until it is aborted', async () => {
    const life = new AbortController();
    const changed = vi.fn();
    watchSettings(changed, life.signal);
    await changeSettings(() => ({ enabled: false }));
    await vi.waitFor(() =>
      expect(changed).toHaveBeenLastCalledWith(
        { ...DEFAULT_SETTINGS, enabled: false },
        DEFAULT_SETTINGS,
      ),
    );
    await fakeBrowser.storage.local.set({ other: 1 });
    expect(changed).toHaveBeenCalledTimes(1);
    life.abort();
    await changeSettings(() => ({ enabled: true }));
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe('what could not be read', () => {
  const newer = { ...STORED, version: 99, palette: 'gold', later: true };
  const keep = async () => {
    await fakeBrowser.storage.local.set({ settings: newer });
    await changeSettings(() => ({ badge: false }));
  };

  test('is known from the start, and kept when settings are stored anew', async () => {
    expect([await areSettingsReadable(), await unreadableValue()]).toEqual([true, undefined]);
    await fakeBrowser.storage.local.set({ settings: newer });
    expect([await areSettingsReadable(), await unreadableValue()]).toEqual([false, newer]);
    await changeSettings(() => ({ badge: false }));
    expect([await areSettingsReadable(), await unreadableValue()]).toEqual([true, newer]);
    await changeSettings(() => ({ badge: true }));
    expect(await unreadableValue()).toEqual(newer);
  });

  test('is told of with its first fault, or without one where it can be read by now', async () => {
    expect(await readUnreadable()).toBeUndefined();
    await keep();
    expect(await readUnreadable()).toEqual({ fault: { kind: 'newer', version: 99, known: 2 } });
    await fakeBrowser.storage.local.set({ 'settings-unreadable': { ...STORED, palette: 'gold' } });
    expect(await readUnreadable()).toMatchObject({
      fault: { kind: 'bad-value', field: 'palette', value: '"gold"' },
    });
    await fakeBrowser.storage.local.set({ 'settings-unreadable': STORED });
    expect(await readUnreadable()).toEqual({ fault: undefined });
  });

  test('is read field by field, whatever it is', () => {
    expect(settingsSalvagedFrom(newer)).toEqual(STORED);
    expect(settingsSalvagedFrom({ ...STORED, offSites: [1], snoozedUntil: 'soon' })).toEqual({
      ...STORED,
      offSites: [],
    });
    const first = { version: 1, enabled: 'no', offSites: ['a.example'], mentionFirst: 'sputnik' };
    expect(settingsSalvagedFrom(first)).toEqual({
      ...DEFAULT_SETTINGS,
      offSites: ['a.example'],
      mentionFirst: 'sputnik',
    });
    const strange = JSON.parse('{"__proto__": {"badge": false}, "toString": 1}') as unknown;
    for (const none of [strange, null, 'text', [true], 7])
      expect(settingsSalvagedFrom(none)).toEqual(DEFAULT_SETTINGS);
  });

  test('is deleted when the reader says so, and only that', async () => {
    await keep();
    await forgetUnreadable();
    const settings = { ...DEFAULT_SETTINGS, badge: false };
    expect(await fakeBrowser.storage.local.get()).toEqual({ settings });
    await fakeBrowser.storage.local.set({ settings: 'torn' });
    await forgetUnreadable();
    expect(await fakeBrowser.storage.local.get()).toEqual({ settings: DEFAULT_SETTINGS });
  });

  test('is not lost where the browser stores nothing', async () => {
    await fakeBrowser.storage.local.set({ settings: newer });
    const refuse = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    await expect(changeSettings(() => ({ badge: false }))).rejects.toThrow('full');
    await expect(forgetUnreadable()).rejects.toThrow('full');
    refuse.mockRestore();
    expect(await fakeBrowser.storage.local.get()).toEqual({ settings: newer });
  });
});

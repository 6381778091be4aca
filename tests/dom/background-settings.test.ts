import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '../../extension/settings';
import {
  gateInto,
  icons,
  injected,
  NEWS,
  OTHER,
  say,
  sent,
  settle,
  startBackground,
  texts,
  titles,
  told,
} from './background-at-work';

beforeEach(startBackground);

describe('switching', () => {
  test('off stops all tabs and clears their buttons, on arms them again', async () => {
    await say({ type: 'passages-counted', count: 3 });
    await changeSettings(() => ({ enabled: false }));
    await settle();
    expect(sent.mock.calls).toEqual([
      [7, { type: 'stop' }],
      [8, { type: 'stop' }],
    ]);
    expect(texts).toHaveBeenCalledWith({ tabId: 7, text: '' });
    expect(icons.mock.calls[0]?.[0]).toEqual({
      path: { 16: '/icon/16-off.png', 32: '/icon/32-off.png', 48: '/icon/48-off.png' },
    });
    expect(await fakeBrowser.storage.session.get()).toEqual({});

    vi.clearAllMocks();
    await changeSettings(() => ({ enabled: true }));
    await settle();
    expect(sent).not.toHaveBeenCalled();
    expect(injected.mock.calls).toEqual([[gateInto(NEWS)], [gateInto(OTHER)]]);
    expect(icons).toHaveBeenCalledWith({
      tabId: 7,
      path: { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png' },
    });
  });

  test('a site off and on touches only its tabs', async () => {
    await changeSettings(() => ({ offSites: ['news.example'] }));
    await settle();
    expect(sent.mock.calls).toEqual([[7, { type: 'stop' }]]);
    expect(titles).toHaveBeenLastCalledWith({
      tabId: 7,
      title: 'Counterpoint is off for this site',
    });
    await changeSettings(() => ({ offSites: [] }));
    await settle();
    expect(injected.mock.calls).toEqual([[gateInto(NEWS)]]);
  });
});

test('switched off while a frame is let in, it is left again', async () => {
  injected.mockImplementationOnce(async () => {
    await changeSettings(() => ({ enabled: false }));
    await settle();
    sent.mockClear();
    return [{}];
  });
  await say({ type: 'gate-passed' }, 3);
  expect(sent.mock.calls.at(-1)).toEqual([7, { type: 'stop' }]);
});

test('a policy that changed is applied by a background that does not know what it was', async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.managed.set({ enabled: false });
  background.main();
  // Any other change wakes it with the same words.
  await fakeBrowser.storage.managed.set({ enabled: false, badge: false });
  await settle();
  expect(sent.mock.calls.map(([tabId]) => tabId).sort()).toEqual([7, 8, 9]);
  expect(titles).toHaveBeenCalledWith({ title: 'Counterpoint is off' });
});

test('the badge goes and comes with its setting, in all tabs', async () => {
  await say({ type: 'passages-counted', count: 3 });
  await changeSettings(() => ({ badge: false }));
  await settle();
  expect(texts).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
  await changeSettings(() => ({ badge: true }));
  await settle();
  expect(texts).toHaveBeenLastCalledWith({ tabId: 7, text: '3' });
  expect(sent).not.toHaveBeenCalled();
});

describe('at install', () => {
  const install = async (reason: string) => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
    await settle();
  };

  test('the order of the sources is drawn once', async () => {
    const chance = vi.spyOn(Math, 'random').mockReturnValue(0.9);
    await install('install');
    expect((await readSettings()).mentionFirst).toBe('sputnik');
    chance.mockReturnValue(0.1);
    await install('install');
    expect((await readSettings()).mentionFirst).toBe('sputnik');
    await fakeBrowser.storage.local.clear();
    await install('install');
    expect((await readSettings()).mentionFirst).toBe('informnapalm');
    chance.mockRestore();
  });

  test('the reader is welcomed, once', async () => {
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    await install('install');
    await install('install');
    await install('update');
    expect(opened.mock.calls).toEqual([[{ url: '/welcome.html' }]]);
    opened.mockRestore();
  });

  test('it begins also where the browser stores nothing', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    const refuse = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    await install('install');
    expect(injected.mock.calls).toEqual([[gateInto(NEWS)], [gateInto(OTHER)]]);
    expect(opened).toHaveBeenCalledOnce();
    expect(log).toHaveBeenCalledOnce();
    for (const mock of [refuse, opened, log]) mock.mockRestore();
  });

  test('the gates of all open tabs are armed', async () => {
    await install('install');
    expect(injected.mock.calls).toEqual([[gateInto(NEWS)], [gateInto(OTHER)]]);
  });

  test('an update leaves the settings, arms only where it may, and clears up elsewhere', async () => {
    await fakeBrowser.storage.local.set({
      settings: { ...DEFAULT_SETTINGS, offSites: ['news.example'] },
    });
    await settle();
    vi.clearAllMocks();
    await install('update');
    const cleared = { target: { tabId: 7, allFrames: true }, files: ['/orphans.js'] };
    expect(injected.mock.calls).toEqual([[gateInto(OTHER)], [cleared]]);
    expect((await readSettings()).offSites).toEqual(['news.example']);
  });
});

test('at the start of the browser the icon says what is stored', async () => {
  await fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, enabled: false } });
  await settle();
  vi.clearAllMocks();
  await fakeBrowser.runtime.onStartup.trigger();
  await settle();
  expect(titles).toHaveBeenCalledWith({ title: 'Counterpoint is off' });
});

describe('when the browser', () => {
  test('gives access to sites, their tabs are armed where Counterpoint may work, and only those', async () => {
    await changeSettings(() => ({ offSites: ['other.example'] }));
    await settle();
    vi.clearAllMocks();
    const asked = vi.fn(() => Promise.resolve([NEWS, OTHER]));
    Object.assign(fakeBrowser.tabs, { query: asked });
    told.accessGiven({ origins: ['https://*/*'] });
    await settle();
    expect(asked).toHaveBeenCalledWith({ url: ['https://*/*'] });
    expect(injected.mock.calls).toEqual([[gateInto(NEWS)]]);
    // What a page has that the reader asked to look at stays counted.
    expect(texts).not.toHaveBeenCalled();
  });

  test('takes access away, the tabs that it hides are left, and only those', async () => {
    Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([{ id: NEWS.id }, OTHER]) });
    told.accessTaken({ origins: ['https://news.example/*'] });
    await settle();
    expect(sent.mock.calls).toEqual([[7, { type: 'stop' }]]);
    expect(texts.mock.calls).toEqual([[{ tabId: 7, text: '' }]]);
  });
});

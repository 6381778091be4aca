import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { claims } from '../../data/articles';
import background from '../../entrypoints/background';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '../../extension/settings';
import { speakEnglish } from './english';
import { german } from './other-languages';

const NEWS = { id: 7, url: 'https://news.example/a', discarded: false };
const OTHER = { id: 8, url: 'https://other.example/', discarded: false };
/** Tabs with no page of ours in them. */
const FOREIGN = [
  { id: 9, discarded: false },
  { id: 10, url: 'https://news.example/b', discarded: true },
];

const injected = vi.fn<(injection: object) => Promise<object[]>>(() => Promise.resolve([{}]));
const sent = vi.fn<(tabId: number, message: object) => Promise<object | null>>(() =>
  Promise.resolve(null),
);
const icons = vi.fn<(details: object) => Promise<void>>(() => Promise.resolve());
const texts = vi.fn<(details: object) => Promise<void>>(() => Promise.resolve());
const titles = vi.fn<(details: object) => Promise<void>>(() => Promise.resolve());
const menuMade = vi.fn<(item: object) => void>();
const menuChanged = vi.fn<(id: string, change: object) => Promise<void>>(() => Promise.resolve());
let giveAccess: (permissions: object) => void = () => undefined;
let takeAccess: typeof giveAccess = () => undefined;
let chooseInMenu: (info: object, tab?: object) => void = () => undefined;

beforeEach(() => {
  vi.clearAllMocks();
  fakeBrowser.reset();
  speakEnglish();
  Object.assign(fakeBrowser, {
    scripting: { executeScript: injected },
    contextMenus: {
      removeAll: () => Promise.resolve(),
      create: menuMade,
      update: menuChanged,
      onClicked: { addListener: (listener: typeof chooseInMenu) => (chooseInMenu = listener) },
    },
    permissions: {
      onAdded: { addListener: (listener: typeof giveAccess) => (giveAccess = listener) },
      onRemoved: { addListener: (listener: typeof takeAccess) => (takeAccess = listener) },
    },
    commands: { onCommand: { addListener: () => undefined } },
    action: {
      setIcon: icons,
      setTitle: titles,
      setBadgeText: texts,
      setBadgeBackgroundColor: () => Promise.resolve(),
      setBadgeTextColor: () => Promise.resolve(),
    },
  });
  Object.assign(fakeBrowser.tabs, {
    query: () => Promise.resolve([NEWS, OTHER, ...FOREIGN]),
    sendMessage: sent,
  });
  background.main();
});

/** Sends a message from a frame of the news page. */
async function say(message: object, frameId = 0): Promise<unknown> {
  const sender = { id: fakeBrowser.runtime.id, tab: NEWS, frameId };
  return new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(message, sender as never, resolve);
  });
}

const pause = () => new Promise((done) => setTimeout(done, 20));
/** Lets everything that waits for nothing but promises happen; on a busy machine, work that is under way has its alarm. */
const settle = async () => {
  await pause();
  for (let round = 0; round < 10 && (await fakeBrowser.alarms.get('unfinished')); round++)
    await pause();
};

const gateInto = ({ id }: { id: number }) => ({
  target: { tabId: id, allFrames: true },
  files: ['/gate.js'],
});

describe('a gate that passes', () => {
  test('gets the overlay, into its own frame', async () => {
    expect(await say({ type: 'gate-passed' }, 3)).toBeNull();
    expect(injected.mock.calls).toEqual([
      [{ target: { tabId: 7, frameIds: [3] }, files: ['/overlay.js'] }],
    ]);
  });

  test.each([
    ['off', { enabled: false }, 'Counterpoint is off'],
    ['off for this site', { offSites: ['news.example'] }, 'Counterpoint is off for this site'],
  ])('gets none where Counterpoint is %s, and the icon is grey', async (_what, change, title) => {
    await changeSettings(() => change);
    await settle();
    vi.clearAllMocks();
    await say({ type: 'gate-passed' });
    expect(injected).not.toHaveBeenCalled();
    expect(icons.mock.calls[0]?.[0]).toMatchObject({ tabId: 7, path: { 16: '/icon/16-off.png' } });
    expect(titles).toHaveBeenLastCalledWith({ tabId: 7, title });
  });

  test('is let down gently when its tab is gone', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    injected.mockRejectedValueOnce(new Error('No tab with id: 7'));
    expect(await say({ type: 'gate-passed' })).toBeNull();
    expect(log).not.toHaveBeenCalled();
    injected.mockRejectedValueOnce(new Error('Could not load file'));
    await say({ type: 'gate-passed' });
    expect(log).toHaveBeenCalledTimes(1);
    log.mockRestore();
  });
});

test('an overlay gets what the articles say, and its texts in the reader’s language', async () => {
  expect(await say({ type: 'card-texts' })).toMatchObject({
    language: 'en',
    texts: { cardClose: 'Close' },
  });
  await changeSettings(() => ({ language: 'de' }));
  expect(await say({ type: 'card-texts' })).toMatchObject({
    language: 'de',
    texts: { cardClose: german('cardClose') },
    sources: [{ outlet: 'InformNapalm' }, { outlet: 'Sputnik' }],
    claims: claims.map(({ id, gist }) => ({ id, gist })),
  });
});

test('an overlay gets the settings that it goes by, those of a policy too, and no others', async () => {
  const hiddenOn = (host: string, hash: string) => ({
    ...{ claim: 'timely-offer', date: '2020-09-26' },
    ...{ host, hash: hash.repeat(64) },
  });
  await changeSettings(() => ({
    palette: 'blue',
    offSites: ['other.example'],
    salt: 'secret',
    hiddenPassages: [hiddenOn('news.example', 'a'), hiddenOn('other.example', 'b')],
  }));
  await fakeBrowser.storage.managed.set({ highlight: 'tint' });
  expect(await say({ type: 'overlay-settings' })).toEqual({
    highlight: 'tint',
    palette: 'blue',
    language: 'auto',
    hiddenClaims: [],
    hiddenHere: ['a'.repeat(64)],
    mentionFirst: 'informnapalm',
  });
});

test('a page that returns hears whether Counterpoint works there', async () => {
  expect(await say({ type: 'page-returned' })).toEqual({ active: true });
  await changeSettings(() => ({ offSites: ['news.example'] }));
  expect(await say({ type: 'page-returned' })).toEqual({ active: false });
});

describe('the badge', () => {
  test('sums the frames of a tab', async () => {
    await say({ type: 'passages-counted', count: 3 }, 0);
    await say({ type: 'passages-counted', count: 2 }, 4);
    expect(texts).toHaveBeenLastCalledWith({ tabId: 7, text: '5' });
    await say({ type: 'passages-counted', count: 0 }, 0);
    expect(texts).toHaveBeenLastCalledWith({ tabId: 7, text: '2' });
  });

  test('does not count for a page where Counterpoint is off', async () => {
    await changeSettings(() => ({ enabled: false }));
    await settle();
    vi.clearAllMocks();
    await say({ type: 'passages-counted', count: 3 });
    expect(texts).not.toHaveBeenCalled();
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });
});

describe('the context menu', () => {
  test('has an item that shows only while the pointer is over a passage', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await settle();
    expect(menuMade.mock.calls).toMatchObject([
      [{ id: 'passage', visible: false }],
      [{ id: 'compare', contexts: ['selection'] }],
    ]);
    await say({ type: 'passage-pointed', pointed: true });
    expect(menuChanged).toHaveBeenLastCalledWith('passage', { visible: true });
    await say({ type: 'passage-pointed', pointed: false });
    expect(menuChanged).toHaveBeenLastCalledWith('passage', { visible: false });
  });

  test('opens the passage in the frame that it was asked for in', () => {
    chooseInMenu({ menuItemId: 'passage', frameId: 3 }, NEWS);
    expect(sent.mock.calls).toEqual([[7, { type: 'show-pointed-passage' }, { frameId: 3 }]]);
    chooseInMenu({ menuItemId: 'foreign', frameId: 3 }, NEWS);
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('is named anew when the reader chooses another language', async () => {
    await changeSettings(() => ({ language: 'de' }));
    await settle();
    expect(menuMade).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'passage', title: german('menuPassage') }),
    );
    menuMade.mockClear();
    await changeSettings(() => ({ badge: false }));
    await settle();
    expect(menuMade).not.toHaveBeenCalled();
  });

  test('is done without where the browser has none', async () => {
    Object.assign(fakeBrowser, { contextMenus: undefined });
    expect(await say({ type: 'passage-pointed', pointed: true })).toBeNull();
  });
});

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

describe('stopped at work that changes open tabs', () => {
  const alarms = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name);
  const ALARM = { name: 'unfinished', scheduledTime: 0, persistAcrossSessions: true };
  const all = [[gateInto(NEWS)], [gateInto(OTHER)]];

  test('an alarm would wake it, until the work is done', async () => {
    let finish = (): void => undefined;
    injected.mockReturnValueOnce(new Promise((resolve) => (finish = () => resolve([{}]))));
    await changeSettings(() => ({ enabled: false }));
    await settle();
    expect(await alarms()).toEqual([]);
    await changeSettings(() => ({ enabled: true }));
    await settle();
    expect(await alarms()).toEqual(['unfinished']);
    // Not stopped, it only takes long: nothing is done twice.
    await fakeBrowser.alarms.onAlarm.trigger(ALARM);
    await settle();
    expect(injected.mock.calls).toEqual(all);
    finish();
    await settle();
    expect(await alarms()).toEqual([]);
  });

  test('it does it anew when the alarm wakes it', async () => {
    await fakeBrowser.alarms.onAlarm.trigger(ALARM);
    await settle();
    expect(injected.mock.calls).toEqual(all);
    expect(menuMade).toHaveBeenCalledTimes(2);
  });

  test('it does it anew when anything else wakes it before', async () => {
    await fakeBrowser.alarms.create('unfinished', { when: Date.now() + 30_000 });
    background.main();
    await settle();
    expect(injected.mock.calls).toEqual(all);
    expect(await alarms()).toEqual([]);
  });

  test('it is done also where no alarm can be set', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const refuse = vi
      .spyOn(fakeBrowser.alarms, 'create')
      .mockRejectedValueOnce(new Error('no alarms today'));
    await changeSettings(() => ({ enabled: false }));
    await settle();
    expect(sent.mock.calls.map(([tabId]) => tabId)).toEqual([7, 8]);
    expect(log.mock.calls).toMatchObject([['Counterpoint could not set its alarm:', {}]]);
    refuse.mockRestore();
    log.mockRestore();
  });

  test('what fails is reported, and not tried for ever', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(fakeBrowser.tabs, 'query').mockRejectedValueOnce(new Error('no tabs today'));
    await changeSettings(() => ({ enabled: false }));
    await settle();
    expect(log.mock.calls).toMatchObject([['Counterpoint could not apply the settings:', {}]]);
    expect(await alarms()).toEqual([]);
    log.mockRestore();
  });
});

describe('where only clicks count', () => {
  beforeEach(async () => {
    await changeSettings(() => ({ where: 'on-click' }));
    await settle();
    vi.clearAllMocks();
  });

  test('the message of a gate ends in the background, and the button says what to do', async () => {
    await say({ type: 'gate-passed' });
    expect(injected).not.toHaveBeenCalled();
    expect(icons.mock.lastCall?.[0]).toMatchObject({ tabId: 7, path: { 16: '/icon/16.png' } });
    expect(titles).toHaveBeenLastCalledWith({
      tabId: 7,
      title: 'Counterpoint looks at a page when you ask it to',
    });
  });

  test('a frame is let in where the reader asked for its page', async () => {
    sent.mockImplementation((_tabId, message) =>
      Promise.resolve(
        'type' in message && message.type === 'list-passages'
          ? { passages: [], path: [], frames: [] }
          : null,
      ),
    );
    await say({ type: 'gate-passed' }, 3);
    expect(sent.mock.calls[0]).toEqual([7, { type: 'list-passages' }, { frameId: 0 }]);
    expect(injected.mock.calls).toEqual([
      [{ target: { tabId: 7, frameIds: [3] }, files: ['/overlay.js'] }],
    ]);
    sent.mockImplementation(() => Promise.resolve(null));
  });

  test('the passages of a page that was asked for count, and it may return', async () => {
    await say({ type: 'passages-counted', count: 3 });
    expect(texts).toHaveBeenLastCalledWith({ tabId: 7, text: '3' });
    expect(await say({ type: 'page-returned' })).toEqual({ active: true });
  });

  test('both ways of switching stop what runs', async () => {
    await changeSettings(() => ({ where: 'except' }));
    await settle();
    expect(sent.mock.calls.map(([tabId]) => tabId)).toEqual([7, 8]);
    expect(injected.mock.calls).toEqual([[gateInto(NEWS)], [gateInto(OTHER)]]);
    vi.clearAllMocks();
    await changeSettings(() => ({ where: 'on-click' }));
    await settle();
    expect(sent.mock.calls.map(([tabId]) => tabId)).toEqual([7, 8]);
    expect(injected).not.toHaveBeenCalled();
  });
});

describe('a snooze', () => {
  const EVENING = new Date(2026, 4, 4, 21, 15).getTime();
  const MORNING = new Date(2026, 4, 5, 4).getTime();
  const ALARM = { name: 'snooze-over', scheduledTime: MORNING, persistAcrossSessions: true };

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: EVENING });
    await changeSettings(() => ({ snoozedUntil: MORNING }));
    await settle();
  });
  afterEach(() => vi.useRealTimers());

  const alarms = async () =>
    (await fakeBrowser.alarms.getAll()).map(({ scheduledTime }) => scheduledTime);

  test('stops all tabs, says so on the button, and sets the alarm', async () => {
    expect(sent.mock.calls.map(([tabId]) => tabId)).toEqual([7, 8]);
    expect(titles).toHaveBeenCalledWith({ title: 'Counterpoint is paused until 04:00' });
    expect(await alarms()).toEqual([MORNING]);
    await say({ type: 'gate-passed' });
    expect(injected).not.toHaveBeenCalled();
  });

  test('ends when the alarm rings, in all tabs', async () => {
    vi.setSystemTime(MORNING);
    await fakeBrowser.alarms.onAlarm.trigger(ALARM);
    await settle();
    expect((await readSettings()).snoozedUntil).toBeNull();
    expect(injected.mock.calls).toEqual([[gateInto(NEWS)], [gateInto(OTHER)]]);
    expect(await alarms()).toEqual([]);
  });

  test('goes on where the clock was put back before the alarm rang', async () => {
    await fakeBrowser.alarms.clearAll();
    vi.setSystemTime(MORNING - 60_000);
    await fakeBrowser.alarms.onAlarm.trigger(ALARM);
    await settle();
    expect((await readSettings()).snoozedUntil).toBe(MORNING);
    expect(await alarms()).toEqual([MORNING]);
  });

  test('ends with the first gate that passes where the alarm is late', async () => {
    vi.setSystemTime(MORNING + 1);
    await say({ type: 'gate-passed' });
    expect(injected.mock.calls[0]).toEqual([
      { target: { tabId: 7, frameIds: [0] }, files: ['/overlay.js'] },
    ]);
  });

  test('has its alarm set again when the browser starts', async () => {
    await fakeBrowser.alarms.clearAll();
    await fakeBrowser.runtime.onStartup.trigger();
    await settle();
    expect(await alarms()).toEqual([MORNING]);
  });
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
    giveAccess({ origins: ['https://*/*'] });
    await settle();
    expect(asked).toHaveBeenCalledWith({ url: ['https://*/*'] });
    expect(injected.mock.calls).toEqual([[gateInto(NEWS)]]);
    // What a page has that the reader asked to look at stays counted.
    expect(texts).not.toHaveBeenCalled();
  });

  test('takes access away, the tabs that it hides are left, and only those', async () => {
    Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([{ id: NEWS.id }, OTHER]) });
    takeAccess({ origins: ['https://news.example/*'] });
    await settle();
    expect(sent.mock.calls).toEqual([[7, { type: 'stop' }]]);
    expect(texts.mock.calls).toEqual([[{ tabId: 7, text: '' }]]);
  });
});

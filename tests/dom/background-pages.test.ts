import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { claims } from '../../data/articles';
import { changeSettings } from '../../extension/settings';
import {
  gateInto,
  icons,
  injected,
  menuChanged,
  menuMade,
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
import { german } from './other-languages';

beforeEach(startBackground);

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
    told.itemChosen({ menuItemId: 'passage', frameId: 3 }, NEWS);
    expect(sent.mock.calls).toEqual([[7, { type: 'show-pointed-passage' }, { frameId: 3 }]]);
    told.itemChosen({ menuItemId: 'foreign', frameId: 3 }, NEWS);
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

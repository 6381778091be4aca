import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenToContextMenu } from '../../extension/context-menu';
import { handOver, takeOver } from '../../extension/comparison';

const injected = vi.fn<(injection: object) => Promise<object[]>>();
const sent = vi.fn<(tabId: number, message: object) => Promise<unknown>>();
const opened = vi.fn<(window: { url: string }) => Promise<object>>();
let choose: (info: object, tab?: object) => void;

beforeEach(() => {
  vi.resetAllMocks();
  fakeBrowser.reset();
  injected.mockResolvedValue([{}]);
  sent.mockResolvedValue({ shown: true });
  opened.mockResolvedValue({});
  Object.assign(fakeBrowser, {
    scripting: { executeScript: injected },
    windows: { create: opened },
    contextMenus: { onClicked: { addListener: (listener: typeof choose) => (choose = listener) } },
  });
  Object.assign(fakeBrowser.tabs, { sendMessage: sent });
  listenToContextMenu(new AbortController().signal);
});

/** Chooses "Compare this with both articles" for a text. */
async function compare(selectionText: string): Promise<void> {
  choose({ menuItemId: 'compare', frameId: 3, selectionText }, { id: 7 });
  await new Promise((done) => setTimeout(done, 20));
}

/** The text that the window which was opened will find. */
async function handedOver(): Promise<string | undefined> {
  const address = new URL(opened.mock.lastCall?.[0].url ?? '', 'https://own.example');
  expect(address.pathname).toBe('/compare.html');
  return takeOver(address.searchParams.get('text') ?? '');
}

const stored = () => fakeBrowser.storage.session.get();

test('selected text is compared in the frame that it stands in, and kept nowhere', async () => {
  await compare('A timely offer.');
  expect(injected.mock.calls).toEqual([
    [{ target: { tabId: 7, frameIds: [3] }, files: ['/overlay.js'] }],
  ]);
  expect(sent.mock.calls).toEqual([
    [7, { type: 'compare-selection', text: 'A timely offer.' }, { frameId: 3 }],
  ]);
  expect(opened).not.toHaveBeenCalled();
  expect(await stored()).toEqual({});
});

test.each([
  [
    'scripts are refused',
    () => injected.mockRejectedValue(new Error('Cannot access contents of url')),
  ],
  ['nobody answers', () => sent.mockRejectedValue(new Error('Receiving end does not exist'))],
  ['the page shows no selection', () => sent.mockResolvedValue({ shown: false })],
])('where %s a window gets the text, which is then gone', async (_why, prepare) => {
  prepare();
  await compare('A timely offer.');
  expect(opened).toHaveBeenCalledTimes(1);
  expect(await handedOver()).toBe('A timely offer.');
  expect(await handedOver()).toBeUndefined();
  expect(await stored()).toEqual({});
});

test('a selection without a tab is compared in a window', async () => {
  choose({ menuItemId: 'compare', selectionText: 'A timely offer.' });
  await vi.waitFor(() => expect(opened).toHaveBeenCalled());
  expect(await handedOver()).toBe('A timely offer.');
});

test('a text whose window cannot be opened is not kept', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  injected.mockRejectedValue(new Error('Cannot access contents of url'));
  opened.mockRejectedValue(new Error('no window'));
  await compare('A timely offer.');
  expect(await stored()).toEqual({});
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
});

test('a very long selection is compared by its beginning', async () => {
  await compare('a'.repeat(60_000));
  expect(sent.mock.lastCall?.[1]).toMatchObject({ text: 'a'.repeat(50_000) });
});

test('each text waits for its own window', async () => {
  const [one, two] = await Promise.all([handOver('one'), handOver('two')]);
  expect([await takeOver(two), await takeOver(one)]).toEqual(['two', 'one']);
  expect(await takeOver('no such id')).toBeUndefined();
});

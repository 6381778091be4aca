import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenToCommands } from '../../extension/commands';
import type { ListedPassage } from '../../extension/messages';
import { recordCount } from '../../extension/passage-counts';
import { changeSettings, readSettings } from '../../extension/settings';

type Listener = (command: string, tab?: { id: number }) => void;

const heard = new Set<Listener>();
/** What the frames of tab 7 are told, apart from being asked for their lists. */
const told = vi.fn<(frameId: number, message: object) => void>();
let frames: Record<number, ListedPassage[]> = {};

function passage(id: number, rest: Partial<ListedPassage> = {}): ListedPassage {
  const unread = { reachedAt: 0, open: false, behind: false };
  return { id, text: '', claim: 'claim', side: 'both', denied: false, ...unread, ...rest };
}

function answer(_tab: number, message: { type: string }, { frameId }: { frameId: number }) {
  const passages = frames[frameId] ?? [];
  const place =
    frameId === 0 ? { path: [], frames: [{ index: 0, after: 2 }] } : { path: [0], frames: [] };
  if (message.type === 'list-passages') return Promise.resolve({ passages, ...place });
  told(frameId, message);
  return Promise.resolve(null);
}

async function call(command: string, ...tab: [] | [{ id: number }]): Promise<void> {
  for (const listener of heard) listener(command, ...tab);
  await new Promise((done) => setTimeout(done, 20));
}

beforeEach(async () => {
  vi.clearAllMocks();
  fakeBrowser.reset();
  heard.clear();
  Object.assign(fakeBrowser, {
    commands: {
      onCommand: {
        addListener: (listener: Listener) => heard.add(listener),
        removeListener: (listener: Listener) => heard.delete(listener),
      },
    },
  });
  Object.assign(fakeBrowser.tabs, {
    query: () => Promise.resolve([{ id: 7 }]),
    sendMessage: answer,
  });
  frames = { 0: [passage(1, { behind: true }), passage(2)], 1: [passage(1)] };
  for (const frameId of [0, 1]) await recordCount({ tabId: 7, frameId }, 1);
  listenToCommands(new AbortController().signal);
});

test.each([
  ['next-passage', 2],
  ['previous-passage', 1],
])('%s starts from the view', async (command, id) => {
  await call(command, { id: 7 });
  expect(told.mock.calls).toEqual([[0, { type: 'stand-at-passage', id }]]);
});

test('they go on from the passage reached last, across frames', async () => {
  frames[0] = [passage(1, { reachedAt: 5 }), passage(2)];
  frames[1] = [passage(1, { reachedAt: 9 })];
  await call('previous-passage', { id: 7 });
  await call('next-passage', { id: 7 });
  expect(told.mock.calls).toEqual([
    [0, { type: 'stand-at-passage', id: 2 }],
    [0, { type: 'stand-at-passage', id: 1 }],
  ]);
});

test('the card of the neighbour opens where one is open, which closes in another frame', async () => {
  frames[0] = [passage(1), passage(2, { reachedAt: 5, open: true })];
  await call('next-passage', { id: 7 });
  await call('previous-passage', { id: 7 });
  expect(told.mock.calls).toEqual([
    [0, { type: 'close-card' }],
    [1, { type: 'show-passage', id: 1 }],
    [0, { type: 'show-passage', id: 1 }],
  ]);
});

test('open-card opens what was reached last, in the tab that is active', async () => {
  frames[1] = [passage(1, { reachedAt: 9 })];
  await call('open-card');
  expect(told.mock.calls).toEqual([[1, { type: 'show-passage', id: 1 }]]);
});

test('a page without passages is left alone', async () => {
  frames = {};
  await call('next-passage', { id: 7 });
  expect(told).not.toHaveBeenCalled();
});

test('switch goes off and on, and ends a pause', async () => {
  await call('switch');
  expect((await readSettings()).enabled).toBe(false);
  await call('switch');
  expect((await readSettings()).enabled).toBe(true);
  await changeSettings(() => ({ snoozedUntil: Date.now() + 1000 }));
  await call('switch');
  expect(await readSettings()).toMatchObject({ enabled: true, snoozedUntil: null });
});

test('a browser without shortcuts is no fault, and nothing is heard any more after the end', () => {
  const life = new AbortController();
  listenToCommands(life.signal);
  expect(heard.size).toBe(2);
  life.abort();
  expect(heard.size).toBe(1);
  Object.assign(fakeBrowser, { commands: undefined });
  expect(() => listenToCommands(life.signal)).not.toThrow();
});

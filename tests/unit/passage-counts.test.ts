import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  countsWith,
  forgetCounts,
  framesOf,
  readCounts,
  recordCount,
  totalOf,
  watchCounts,
} from '../../extension/passage-counts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

describe('the sum', () => {
  test('adds up the frames, each with its last report', () => {
    const counts = countsWith(countsWith(countsWith({}, 0, 3), 12, 2), 0, 4);
    expect(counts).toEqual({ 0: 4, 12: 2 });
    expect(totalOf(counts)).toBe(6);
  });

  test('a frame without passages is forgotten', () => {
    expect(countsWith({ 0: 3, 12: 2 }, 12, 0)).toEqual({ 0: 3 });
    expect(totalOf({})).toBe(0);
  });

  test('the top frame comes first', () => {
    expect(framesOf({ 12: 1, 0: 2, 5: 1 })).toEqual([0, 5, 12]);
  });
});

describe('what is kept for the session', () => {
  test('holds reports that come at the same time', async () => {
    const frames = [0, 1, 2, 3];
    const totals = frames.map((frameId) => recordCount({ tabId: 7, frameId }, 2));
    expect(await Promise.all(totals)).toEqual([2, 4, 6, 8]);
    expect(await readCounts(7)).toEqual({ 0: 2, 1: 2, 2: 2, 3: 2 });
    expect(await readCounts(8)).toEqual({});
  });

  test('leaves nothing behind for a tab without passages', async () => {
    await recordCount({ tabId: 7, frameId: 0 }, 2);
    await recordCount({ tabId: 7, frameId: 0 }, 0);
    await recordCount({ tabId: 8, frameId: 0 }, 2);
    await forgetCounts(8);
    expect(await fakeBrowser.storage.session.get()).toEqual({});
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  test('is nothing where it is not readable', async () => {
    await fakeBrowser.storage.session.set({ 'passages-7': { 0: 'many' } });
    expect(await readCounts(7)).toEqual({});
  });

  test('is watched for one tab, until the signal is aborted', async () => {
    const life = new AbortController();
    const changed = vi.fn();
    watchCounts(7, changed, life.signal);
    await recordCount({ tabId: 8, frameId: 0 }, 1);
    expect(changed).not.toHaveBeenCalled();
    await recordCount({ tabId: 7, frameId: 0 }, 1);
    expect(changed).toHaveBeenCalledTimes(1);
    life.abort();
    await recordCount({ tabId: 7, frameId: 0 }, 2);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

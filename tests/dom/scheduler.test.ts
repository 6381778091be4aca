import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runInSlices } from '../../page/scheduler';

/** The time as the scheduler sees it, in milliseconds. */
let clock: number;

beforeEach(() => {
  clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Steps that each take some milliseconds, and tell when they were closed. */
function* slowSteps(count: number, ms: number, closed = vi.fn()): Generator<void, string> {
  try {
    for (let step = 0; step < count; step++) {
      clock += ms;
      yield;
    }
    return 'done';
  } finally {
    closed();
  }
}

describe('runInSlices', () => {
  it('resolves with what the steps return', async () => {
    await expect(runInSlices(slowSteps(3, 0), new AbortController().signal)).resolves.toBe('done');
  });

  it('lets the page go first, and again whenever a slice is used up', async () => {
    const turns = vi.fn(() => Promise.resolve());
    vi.stubGlobal('scheduler', { yield: turns });
    await runInSlices(slowSteps(10, 2), new AbortController().signal, 4);
    expect(turns).toHaveBeenCalledTimes(1 + 5);
  });

  it('yields by a timer where the browser has nothing better', async () => {
    vi.stubGlobal('scheduler', undefined);
    const other = vi.fn();
    setTimeout(other, 0);
    await runInSlices(slowSteps(4, 2), new AbortController().signal, 1);
    expect(other).toHaveBeenCalled();
  });

  it('stops when it is aborted, and closes the steps', async () => {
    const controller = new AbortController();
    const closed = vi.fn();
    const run = runInSlices(slowSteps(1_000_000, 1, closed), controller.signal, 1);
    setTimeout(() => controller.abort(), 10);
    await expect(run).rejects.toThrow(/abort/i);
    expect(closed).toHaveBeenCalledOnce();
  });

  it('passes an error of a step on', async () => {
    function* failing(): Generator<void, never> {
      yield;
      throw new Error('broken');
    }
    await expect(runInSlices(failing(), new AbortController().signal)).rejects.toThrow('broken');
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { runInSlices } from '../../page/scheduler';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Steps that each hold the thread for some milliseconds, and say when they were closed. */
function* busySteps(count: number, ms: number, closed = vi.fn()): Generator<void, string> {
  try {
    for (let step = 0; step < count; step++) {
      const end = performance.now() + ms;
      while (performance.now() < end);
      yield;
    }
    return 'done';
  } finally {
    closed();
  }
}

describe('runInSlices', () => {
  it('resolves with what the steps return', async () => {
    await expect(runInSlices(busySteps(3, 0), new AbortController().signal)).resolves.toBe('done');
  });

  it('lets the page go first when a slice is used up', async () => {
    const yields = vi.fn(() => Promise.resolve());
    vi.stubGlobal('scheduler', { yield: yields });
    await runInSlices(busySteps(10, 2), new AbortController().signal, 4);
    expect(yields.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect(yields.mock.calls.length).toBeLessThanOrEqual(6);
  });

  it('yields by a timer where the browser has nothing better', async () => {
    vi.stubGlobal('scheduler', undefined);
    const other = vi.fn();
    setTimeout(other, 0);
    await runInSlices(busySteps(4, 2), new AbortController().signal, 1);
    expect(other).toHaveBeenCalled();
  });

  it('stops when it is aborted, and closes the steps', async () => {
    const controller = new AbortController();
    const closed = vi.fn();
    const run = runInSlices(busySteps(1000, 1, closed), controller.signal, 1);
    controller.abort();
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

/** Longest time in milliseconds that work of ours holds the page's thread at one go. */
const SLICE_MS = 8;

interface YieldingScheduler {
  yield(): Promise<void>;
}

function isYielding(scheduler: unknown): scheduler is YieldingScheduler {
  return typeof scheduler === 'object' && scheduler !== null && 'yield' in scheduler;
}

/** Resolves when the page had its turn. */
function pageHadItsTurn(): Promise<void> {
  const scheduler: unknown = Reflect.get(globalThis, 'scheduler');
  if (isYielding(scheduler)) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Runs `steps` to its end and resolves with what it returns, letting the page go first whenever a slice of `sliceMs`
 * milliseconds is used up. A step is what lies between two `yield`s and should be short.
 *
 * @throws the signal's reason, once it is aborted; `steps` is closed then
 */
export async function runInSlices<T>(
  steps: Generator<void, T>,
  signal: AbortSignal,
  sliceMs = SLICE_MS,
): Promise<T> {
  // Whoever calls may have worked for a while already.
  await pageHadItsTurn();
  let sliceEnd = performance.now() + sliceMs;
  for (;;) {
    if (signal.aborted) {
      steps.throw(signal.reason);
      signal.throwIfAborted();
    }
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() >= sliceEnd) {
      await pageHadItsTurn();
      sliceEnd = performance.now() + sliceMs;
    }
  }
}

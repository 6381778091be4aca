/** Times in ms: the middle one, and the one that 95 of 100 stay below. */
export interface Timings {
  median: number;
  p95: number;
}

/** The timings of a list of times in ms. */
export function timingsOf(times: readonly number[]): Timings {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** How long a call takes, in ms. */
export function timeOf(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

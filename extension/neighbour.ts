/** Onwards or back, in page order. */
export type Step = 1 | -1;

/**
 * The passage one step from another; behind the last one comes the first again. Where there is none to start from, the first
 * from the top of the view on, and backwards the last that is scrolled out above it.
 *
 * @param all in page order; the result is undefined only where there is none
 * @param from one of them
 * @param isBehind whether the reader has scrolled past a passage
 */
export function neighbourOf<P>(
  all: readonly P[],
  from: P | undefined,
  step: Step,
  isBehind: (passage: P) => boolean,
): P | undefined {
  const index = from === undefined ? -1 : all.indexOf(from);
  if (index !== -1) return all[(index + step + all.length) % all.length];
  return step === 1
    ? (all.find((passage) => !isBehind(passage)) ?? all[0])
    : (all.findLast(isBehind) ?? all.at(-1));
}

import { isBehindView } from '../../page/visibility';
import type { Passage } from './passages';

/** Onwards or back, in page order. */
export type Step = 1 | -1;

/**
 * The passage one step from another; behind the last one comes the first again. Where that other one is gone, or there was
 * none, the first from the top of the view on, and backwards the last that is scrolled out above it.
 *
 * @param all in page order; the result is undefined only where there is none
 */
export function neighbourOf(
  all: readonly Passage[],
  id: number | undefined,
  step: Step,
): Passage | undefined {
  const index = all.findIndex((passage) => passage.id === id);
  if (index !== -1) return all[(index + step + all.length) % all.length];
  const isBehind = ({ range }: Passage): boolean => isBehindView(range);
  return step === 1
    ? (all.find((passage) => !isBehind(passage)) ?? all[0])
    : (all.findLast(isBehind) ?? all.at(-1));
}

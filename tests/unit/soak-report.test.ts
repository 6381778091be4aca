import { describe, expect, it } from 'vitest';
import { growthOf, hasGrown, lineOf, type Sample, tableOf } from '../../bench/soak/report';

const sample = (minute: number, nodes: number, heap: number): Sample => ({
  minute,
  journeys: minute * 3,
  values: { heap, nodes },
});

describe('the report of the soak test', () => {
  it('compares the last sample with the first', () => {
    const samples = [sample(0, 100, 10), sample(1, 900, 20), sample(2, 100, 10.4)];
    expect(growthOf(samples).heap).toBeCloseTo(0.04);
    expect(growthOf(samples).nodes).toBe(0);
    expect(hasGrown(samples)).toBe(false);
  });

  it('tells what grew by more than 5 %', () => {
    expect(hasGrown([sample(0, 100, 10), sample(1, 105, 10)])).toBe(false);
    expect(hasGrown([sample(0, 100, 10), sample(1, 106, 10)])).toBe(true);
    expect(hasGrown([sample(0, 0, 10), sample(1, 1, 10)])).toBe(true);
  });

  it('takes what was not measured in the end for grown', () => {
    expect(hasGrown([sample(0, 100, 10), sample(1, 100, NaN)])).toBe(true);
  });

  it('finds nothing grown where nothing was measured', () => {
    expect(hasGrown([])).toBe(false);
  });

  it('is a line a sample, and a table', () => {
    const samples = [sample(0, 100, 10), sample(1, 120, 12.346), sample(2, 100, 10.4)];
    expect(lineOf(samples[1]!)).toBe('minute 1 · 3 journeys · heap 12.35 · nodes 120');
    expect(tableOf(samples).split('\n')).toEqual([
      '6 journeys in 2 minutes; allowed growth: 5 %',
      '',
      '| alive | start | most | end | growth |',
      '| --- | --- | --- | --- | --- |',
      '| heap | 10 | 12.35 | 10.40 | 4.0 % |',
      '| nodes | 100 | 120 | 100 | 0.0 % |',
    ]);
  });
});

/** What may be more in the end than at the start, as a share of it. */
const LIMIT = 0.05;

/** What was measured at one moment, by its name. */
export interface Sample {
  /** Full minutes since the first sample. */
  minute: number;
  /** Journeys since the first sample. */
  journeys: number;
  values: Readonly<Record<string, number>>;
}

/** The growth of each value from the first sample to the last, as a share of the first. */
export function growthOf(samples: readonly Sample[]): Record<string, number> {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last) return {};
  return Object.fromEntries(
    Object.entries(first.values).map(([name, before]) => {
      const after = last.values[name] ?? NaN;
      return [name, before === after ? 0 : (after - before) / before];
    }),
  );
}

/** Whether anything grew by more than the limit, or was not measured in the end. */
export function hasGrown(samples: readonly Sample[]): boolean {
  return Object.values(growthOf(samples)).some((growth) => !(growth <= LIMIT));
}

/** One sample on one line. */
export function lineOf({ minute, journeys, values }: Sample): string {
  const all = Object.entries(values).map(([name, value]) => `${name} ${shown(value)}`);
  return [`minute ${minute}`, `${journeys} journeys`, ...all].join(' · ');
}

/** The first sample, the highest value and the last one, as a table of Markdown. */
export function tableOf(samples: readonly Sample[]): string {
  const growth = growthOf(samples);
  const rows = Object.entries(growth).map(([name, share]) => {
    const values = samples.map((sample) => sample.values[name] ?? NaN);
    const shownValues = [values[0], Math.max(...values), values.at(-1)].map((value) =>
      shown(value ?? NaN),
    );
    return [name, ...shownValues, `${(share * 100).toFixed(1)} %`];
  });
  const last = samples.at(-1);
  return [
    `${last?.journeys ?? 0} journeys in ${last?.minute ?? 0} minutes; allowed growth: ${LIMIT * 100} %`,
    '',
    '| alive | start | most | end | growth |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

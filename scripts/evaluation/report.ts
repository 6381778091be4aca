import type { Certainty } from '../../matching/types';
import type { CertaintyTally } from './certainty';
import type { Prediction } from './predictions';
import type { Figures, Report } from './score';

/** The figures, a line each. */
export function figuresTable(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name.padEnd(22)} ${shown(value as number)}`)
    .join('\n');
}

/** The figures by claim: sentences that carry it, found, and wrongly named. */
export function claimsTable({ claims }: Report): string {
  const rows = [...claims]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { gold, hit, wrong }]) =>
      [id.padEnd(28), ...[gold, hit, wrong].map((n) => String(n).padStart(5))].join(' '),
    );
  return [['claim'.padEnd(28), ' gold', '  hit', 'wrong'].join(' '), ...rows].join('\n');
}

/** How many matches are called certain and likely, and the share of each that is right in claim and polarity. */
export function certaintyTable(tallies: Readonly<Record<Certainty, CertaintyTally>>): string {
  return Object.entries(tallies)
    .map(([name, { matches, right }]) => {
      const share = matches === 0 ? '' : `, right ${(right / matches).toFixed(3)}`;
      return `${name.padEnd(22)} ${matches}${share}`;
    })
    .join('\n');
}

/** The matches of a page as a table: claim, certainty, passage, and under it why. */
export function matchesTable({ matches }: Prediction, paragraphs: readonly string[]): string {
  if (matches.length === 0) return 'no matches';
  const rows = matches.flatMap(({ paragraph, start, end, claim, denied, certainty, why }) => {
    const passage = paragraphs[paragraph]?.slice(start, end) ?? '';
    const name = denied ? `${claim} (denied)` : claim;
    return [
      row(name, certainty, passage),
      ...(why.length > 0 ? [row('', '', why.join(' · '))] : []),
    ];
  });
  return [row('claim', 'match', 'passage, and why'), ...rows].join('\n');
}

const row = (claim: string, certainty: string, passage: string): string =>
  `${claim.padEnd(38)} ${certainty.padEnd(8)} ${passage}`;

const shown = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(3);

import type { Prediction } from './predictions';
import type { Figures, Report, ScoringError } from './score';

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

/** The errors, each with its sentence, what it should carry and what it got. */
export function errorsList(errors: readonly ScoringError[]): string {
  return errors
    .map(({ kind, page, sentence, got }) => {
      const wanted = `${sentence.c.join(', ') || 'nothing'}${sentence.n ? ' (denied)' : ''}`;
      const found = got.map(
        ({ claim, denied, confidence, why }) =>
          `${claim}${denied ? ' (denied)' : ''} ${confidence} [${why.join('; ')}]`,
      );
      return `${kind.toUpperCase()} ${page}: wanted ${wanted}; got ${found.join(', ') || 'nothing'}\n  ${sentence.t}`;
    })
    .join('\n\n');
}

/** The matches of a page as a table: claim, certainty, passage. */
export function matchesTable({ matches }: Prediction, paragraphs: readonly string[]): string {
  if (matches.length === 0) return 'no matches';
  const rows = matches.map(({ paragraph, start, end, claim, denied, confidence }) => {
    const passage = paragraphs[paragraph]?.slice(start, end) ?? '';
    return `${(denied ? `${claim} (denied)` : claim).padEnd(38)} ${confidence.toFixed(2)}  ${passage}`;
  });
  return [`${'claim'.padEnd(38)} sure  passage`, ...rows].join('\n');
}

const shown = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(3);

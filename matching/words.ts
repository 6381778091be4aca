import { stemmer } from 'stemmer';
import type { Span } from './sentences';

/** A word in the forms that matching compares, wherever it stands. */
interface WordForms {
  /** As it stands, without apostrophes: "Russias" for "Russia's". */
  surface: string;
  /** Lower case, with the letters that scanners mistake mended. */
  lower: string;
  /** Porter's stem (M. F. Porter, 1980), from the `stemmer` package. */
  stem: string;
  /** The stem as the name of a feature: `w:` and the stem. */
  feature: string;
}

/** A word of a sentence. */
export interface Word extends Span, WordForms {}

/** Letters and digits, apostrophes between letters, and the full stops of "U.S." */
const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}](?:'?[\p{L}\p{N}])*/gu;
/** What stands in words and is no part of them. */
const MARKED = /['.]/;
const MARKS = /['.]/g;
const SCANNED_DIGITS: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'e', 5: 's' };
/** Between consonants a one was an i ("un1ted"), elsewhere an l ("wou1d"). */
const ONE_FOR_I = /(?<=[b-df-hj-np-tv-z])1(?=[b-df-hjkmnp-tv-z])/g;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
/** Scanners take "m" for "rn" and the like. These runs of letters stand in no English word, so they are mended in any. */
const SCANNED_LETTERS: Readonly<Record<string, string>> = {
  overnrn: 'overnm',
  ovemm: 'overnm',
  ovemrn: 'overnm',
  rnrn: 'mm',
  rrn: 'rm',
  ernent: 'ement',
  cornm: 'comm',
  comrn: 'comm',
  fonn: 'form',
};
const SCANNED_RUN = new RegExp(Object.keys(SCANNED_LETTERS).join('|'), 'g');
/** The same at the beginning of a word: "rnoment", but not "rna" or "VVP". */
const SCANNED_START = /^(?:rn|vv)(?=[aeiou][a-z]{2})/;
/** What any of these errors leaves in a word: most have none of it. */
const MAY_BE_SCANNED = /\d|rn|vv|mm|nn/;
/** The hyphen at the end of a line, before the rest of its word; "pre- and post-war" has none. */
const LINE_BREAK = /^- +$/;
const NO_REST = /^(?:and|or|nor|to|but|versus|vs)$/;

/** The words of one stretch of a normalised text. */
export function wordsOf(text: string, span: Span): Word[] {
  const words: Word[] = [];
  let last: Word | undefined;
  // All at once and looked for again: told one by one, each would come with a list of its groups.
  for (const raw of text.slice(span.start, span.end).match(WORD) ?? []) {
    const start = text.indexOf(raw, last?.end ?? span.start);
    const word = wordOf(raw, start, start + raw.length);
    // Whether the hyphen is a line's or a sloppy dash cannot be told, so the parts stay beside the whole.
    if (last && text[last.end] === '-' && isRest(last, text.slice(last.end, start), word))
      words.push(wordOf(last.surface + raw, last.start, word.end));
    words.push(word);
    last = word;
  }
  return words;
}

function wordOf(raw: string, start: number, end: number): Word {
  const { surface, lower, stem, feature } = formsOf(raw);
  return { start, end, surface, lower, stem, feature };
}

/** More words than these are not remembered. */
const MOST_KEPT = 20_000;

const forms = new Map<string, WordForms>();

/** Kept by the word as it stands, since a page repeats its words. */
function formsOf(raw: string): WordForms {
  const known = forms.get(raw);
  if (known) return known;
  const surface = MARKED.test(raw) ? raw.replace(MARKS, '') : raw;
  const plain = surface.toLowerCase();
  const lower = MAY_BE_SCANNED.test(plain) ? mended(plain) : plain;
  const stem = stemOf(lower);
  const made = { surface, lower, stem, feature: `w:${stem}` };
  if (forms.size > MOST_KEPT) forms.clear();
  forms.set(raw, made);
  return made;
}

/** Whether a word can be the rest of the one that a hyphen broke. */
function isRest(begun: Word, between: string, { surface, lower }: Word): boolean {
  return (
    LINE_BREAK.test(between) &&
    /\p{Ll}$/u.test(begun.surface) &&
    /^\p{Ll}{2}/u.test(surface) &&
    !NO_REST.test(lower)
  );
}

/** "un1ted" as "united", "rnoment" as "moment". */
function mended(lower: string): string {
  return withoutDigits(lower)
    .replace(SCANNED_START, (run) => (run === 'vv' ? 'w' : 'm'))
    .replace(SCANNED_RUN, (run) => SCANNED_LETTERS[run] ?? run);
}

/** "un1ted" as "united"; left alone where digits are no scanner's error ("2016", "g20", "covid19"). */
function withoutDigits(lower: string): string {
  return /[a-z][0135][a-z]|[0135][a-z]{2}|[a-z]{2}[01]$/.test(lower) &&
    !/\d{2}|[246-9]/.test(lower) &&
    !ORDINAL.test(lower)
    ? lower.replace(ONE_FOR_I, 'i').replace(/[0135]/g, (digit) => SCANNED_DIGITS[digit] ?? digit)
    : lower;
}

/** Porter's stem of a lower-case word. */
export function stemOf(lower: string): string {
  return stemmer(lower);
}

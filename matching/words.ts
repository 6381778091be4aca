import { stemmer } from 'stemmer';
import type { Span } from './sentences';

/** A word of a sentence in the forms that matching compares. */
export interface Word extends Span {
  /** As it stands, without apostrophes: "Russias" for "Russia's". */
  surface: string;
  /** Lower case, with the digits that scanners put for letters mended. */
  lower: string;
  /** Porter's stem (M. F. Porter, 1980), from the `stemmer` package. */
  stem: string;
}

/** Letters and digits, apostrophes between letters, and the full stops of "U.S." */
const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}](?:'?[\p{L}\p{N}])*/gu;
const SCANNED_DIGITS: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 3: 'e', 5: 's' };
/** Between consonants a one was an i ("un1ted"), elsewhere an l ("wou1d"). */
const ONE_FOR_I = /(?<=[b-df-hj-np-tv-z])1(?=[b-df-hj-km-np-tv-z])/g;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;

/** The words of one stretch of a normalised text. */
export function wordsOf(text: string, span: Span): Word[] {
  const words: Word[] = [];
  for (const { 0: raw, index } of text.slice(span.start, span.end).matchAll(WORD)) {
    const surface = raw.replace(/['.]/g, '');
    const lower = mended(surface.toLowerCase());
    const start = span.start + index;
    words.push({ start, end: start + raw.length, surface, lower, stem: stemOf(lower) });
  }
  return words;
}

/** "un1ted" as "united"; left alone where digits are no scanner's error ("2016", "g20", "covid19"). */
function mended(lower: string): string {
  return /[a-z][0135][a-z]|[0135][a-z]{2}|[a-z]{2}[01]$/.test(lower) &&
    !/\d{2}|[246789]/.test(lower) &&
    !ORDINAL.test(lower)
    ? lower.replace(ONE_FOR_I, 'i').replace(/[0135]/g, (digit) => SCANNED_DIGITS[digit] ?? digit)
    : lower;
}

const stems = new Map<string, string>();

/** Porter's stem of a lower-case word; kept, since a page repeats its words. */
export function stemOf(lower: string): string {
  const known = stems.get(lower);
  if (known !== undefined) return known;
  const stem = stemmer(lower);
  if (stems.size > 20_000) stems.clear();
  stems.set(lower, stem);
  return stem;
}

import type { Concept } from '../data/types';
import type { Word } from './words';

/** A concept that a run of words expresses; `first` and `last` are indices into the words. */
export interface ConceptHit {
  concept: string;
  first: number;
  last: number;
}

/** One form of a concept. What its words must be is parsed when its first one occurs: a page has few of all forms. */
interface Form {
  concept: string;
  written: string;
  parts?: readonly Part[];
}

interface Part {
  text: string;
  /** `propos*`: any ending will do. */
  prefix: boolean;
  /** Written with capitals in the lexicon: must stand so ("US" is not "us"). */
  exact: boolean;
  /** `..` before it: up to this many other words may come between. */
  skip: number;
}

/** The forms that may start with a word, by their place in the order in which they are told. */
interface Starting {
  forms: readonly Form[];
  /** The places of those whose second word is told, by that word: "the" starts dozens of them. */
  bySecond: ReadonlyMap<string, readonly number[]>;
  /** The places of the others. */
  open: readonly number[];
}

const MOST_SKIPPED = 3;
/** Every prefix has so many letters, by which those that a word may begin with are found. */
const SHORTEST_PREFIX = 2;
const MOST_KEPT = 20_000;
/** What a second word has that does not just stand as it is written. */
const NOT_PLAIN = /[*.\p{Lu}]/u;
const CAPITAL = /\p{Lu}/u;

/** The forms whose first word is told by its beginning. */
interface Prefix {
  text: string;
  forms: readonly Form[];
}

/** Finds the concepts of a lexicon in words; cost grows with the words, hardly with the lexicon. */
export class Lexicon {
  private readonly byWord = new Map<string, Form[]>();
  private readonly byPrefix = new Map<string, Form[]>();
  /** By the letters that they begin with, the longest first. */
  private readonly prefixes = new Map<string, Prefix[]>();
  /** By word; null for those that no form starts with. */
  private readonly starting = new Map<string, Starting | null>();

  /** @throws Error where a concept has a form without words. */
  constructor(concepts: readonly Concept[]) {
    for (const { id, forms } of concepts)
      for (const written of forms) {
        const space = written.indexOf(' ');
        const first = (space < 0 ? written : written.slice(0, space)).toLowerCase();
        const isPrefix = first.endsWith('*');
        const key = isPrefix ? first.slice(0, -1) : first;
        if (key === '' || key === '..') throw new Error(`lexicon: concept ${id} has an empty form`);
        addTo(isPrefix ? this.byPrefix : this.byWord, key, { concept: id, written });
      }
    for (const [text, forms] of this.byPrefix)
      addTo(this.prefixes, text.slice(0, SHORTEST_PREFIX), { text, forms });
    for (const prefixes of this.prefixes.values())
      prefixes.sort((a, b) => b.text.length - a.text.length);
  }

  /** The concepts in a sentence's words, in the order of their first word. */
  find(words: readonly Word[]): ConceptHit[] {
    const hits: ConceptHit[] = [];
    for (let first = 0; first < words.length; first++) {
      const starting = this.startingWith(words[first]?.lower ?? '');
      if (!starting) continue;
      const { forms, bySecond, open } = starting;
      const next = bySecond.size > 0 ? bySecond.get(words[first + 1]?.lower ?? '') : undefined;
      const places = next ? [...next, ...open].sort((a, b) => a - b) : open;
      for (const place of places) {
        const form = forms[place];
        const last = form ? lastWordOf(form, words, first) : -1;
        if (form && last >= 0) hits.push({ concept: form.concept, first, last });
      }
    }
    return hits;
  }

  /** Kept by word, since a page repeats its words. */
  private startingWith(lower: string): Starting | null {
    const known = this.starting.get(lower);
    if (known !== undefined) return known;
    let forms: readonly Form[] | undefined = this.byWord.get(lower);
    const prefixes = this.prefixes.get(lower.slice(0, SHORTEST_PREFIX));
    for (let at = 0; prefixes && at < prefixes.length; at++) {
      const prefix = prefixes[at];
      if (prefix && lower.startsWith(prefix.text))
        forms = forms ? [...forms, ...prefix.forms] : prefix.forms;
    }
    const starting = forms ? bySecondWord(forms) : null;
    if (this.starting.size > MOST_KEPT) this.starting.clear();
    this.starting.set(lower, starting);
    return starting;
  }
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const others = lists.get(key);
  if (others) others.push(item);
  else lists.set(key, [item]);
}

function bySecondWord(forms: readonly Form[]): Starting {
  const bySecond = new Map<string, number[]>();
  const open: number[] = [];
  for (const [place, { written }] of forms.entries()) {
    const second = written.split(' ', 2)[1];
    if (second === undefined || NOT_PLAIN.test(second)) open.push(place);
    else addTo(bySecond, second, place);
  }
  return { forms, bySecond, open };
}

function partsOf(form: string): Part[] {
  const parts: Part[] = [];
  let skip = 0;
  for (const token of form.split(' ')) {
    if (token === '..') {
      skip = MOST_SKIPPED;
      continue;
    }
    const text = token.replace(/\*$/, '');
    parts.push({ text, prefix: token.endsWith('*'), exact: CAPITAL.test(text), skip });
    skip = 0;
  }
  return parts;
}

/** Index of the word that ends the form begun at `first`, or -1 where it does not stand there. */
function lastWordOf(form: Form, words: readonly Word[], first: number): number {
  let at = first - 1;
  for (const part of (form.parts ??= partsOf(form.written))) {
    let found = -1;
    for (let i = at + 1; i <= at + 1 + part.skip && found < 0; i++) {
      const word = words[i];
      if (word && fits(part, word)) found = i;
    }
    if (found < 0) return -1;
    at = found;
  }
  return at;
}

function fits(part: Part, word: Word): boolean {
  const text = part.exact ? word.surface : word.lower;
  return part.prefix ? text.startsWith(part.text) : text === part.text;
}

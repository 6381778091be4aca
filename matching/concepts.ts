import type { Concept } from '../data/types';
import type { Word } from './words';

/** A concept that a run of words expresses; `first` and `last` are indices into the words. */
export interface ConceptHit {
  concept: string;
  first: number;
  last: number;
}

/** One form of a concept: what its words must be. */
interface Form {
  concept: string;
  parts: readonly Part[];
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

const MOST_SKIPPED = 3;
const SHORTEST_PREFIX = 2;
const MOST_KEPT = 20_000;

/** Finds the concepts of a lexicon in words; cost grows with the words, hardly with the lexicon. */
export class Lexicon {
  private readonly byWord = new Map<string, Form[]>();
  private readonly byPrefix = new Map<string, Form[]>();
  private readonly starting = new Map<string, readonly Form[]>();
  private longestPrefix = 0;

  constructor(concepts: readonly Concept[]) {
    for (const { id, forms } of concepts)
      for (const form of forms) {
        const parts = partsOf(form);
        const first = parts[0];
        if (!first?.text) throw new Error(`lexicon: concept ${id} has an empty form`);
        const index = first.prefix ? this.byPrefix : this.byWord;
        const key = first.text.toLowerCase();
        index.set(key, [...(index.get(key) ?? []), { concept: id, parts }]);
        if (first.prefix) this.longestPrefix = Math.max(this.longestPrefix, key.length);
      }
  }

  /** The concepts in a sentence's words, in the order of their first word. */
  find(words: readonly Word[]): ConceptHit[] {
    const hits: ConceptHit[] = [];
    words.forEach((word, first) => {
      for (const form of this.formsThatMayStart(word.lower)) {
        const last = lastWordOf(form, words, first);
        if (last >= 0) hits.push({ concept: form.concept, first, last });
      }
    });
    return hits;
  }

  /** Kept by word, since a page repeats its words. */
  private formsThatMayStart(lower: string): readonly Form[] {
    const known = this.starting.get(lower);
    if (known) return known;
    const forms = [...(this.byWord.get(lower) ?? [])];
    for (
      let length = Math.min(lower.length, this.longestPrefix);
      length >= SHORTEST_PREFIX;
      length--
    )
      forms.push(...(this.byPrefix.get(lower.slice(0, length)) ?? []));
    if (this.starting.size > MOST_KEPT) this.starting.clear();
    this.starting.set(lower, forms);
    return forms;
  }
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
    parts.push({ text, prefix: token.endsWith('*'), exact: /\p{Lu}/u.test(text), skip });
    skip = 0;
  }
  return parts;
}

/** Index of the word that ends the form begun at `first`, or -1 where it does not stand there. */
function lastWordOf(form: Form, words: readonly Word[], first: number): number {
  let at = first - 1;
  for (const part of form.parts) {
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

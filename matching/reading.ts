import type { ConceptHit, Lexicon } from './concepts';
import { type NormalText, normalised } from './normalise';
import { type Feature, sentenceFeatures } from './sentence-features';
import type { SentenceScores } from './sentence-scorer';
import { sentencesOf, type Span } from './sentences';
import { type Word, wordsOf } from './words';

/** What the claim model makes of a sentence, before anything is decided. */
export interface LikelyClaim {
  /** Id of the most probable claim other than the mention. */
  id: string;
  probability: number;
  background: boolean;
}

/** What sentences are read with. */
export interface SentenceModels {
  lexicon: Lexicon;
  scores(words: readonly Word[], hits: readonly ConceptHit[]): SentenceScores;
  /** Number of the mention model's class `PROPOSAL`. */
  proposal: number;
  /** The likeliest claim by the probabilities of the claim model's classes. */
  likelyClaim(probabilities: Float64Array): LikelyClaim;
}

/** The class of the mention model for sentences that speak of the proposal. */
export const PROPOSAL = 'proposal';

/** What divides a sentence into parts that may make claims of their own. */
const DIVIDER = /[,;:–—]/;
/** Fewer words make no claim. */
const FEWEST_WORDS = 3;

const YEAR = /^(?:19|20)\d\d$/;

/** A block's text in normal form, and what its sentences are read with. */
interface Source {
  normal: NormalText;
  models: SentenceModels;
}

/** A sentence with all that can be told from it alone. */
export interface ReadSentence {
  /** Where it stands in the block as that stood. */
  readonly span: Span;
  readonly words: readonly Word[];
  readonly concepts: ReadonlySet<string>;
  readonly features: readonly Feature[];
  /** Probability of each class of the claim model. */
  readonly probabilities: Float64Array;
  readonly claim: LikelyClaim;
  /** Probability that it speaks of the proposal. */
  readonly mention: number;
  readonly years: readonly number[];
  /** The words from one index to another as a span of the block as it stood. */
  spanOfWords(first: number, last: number): Span;
  /** The same for each part between its commas, colons and dashes; none where there is but one. */
  parts(): readonly ReadSentence[];
}

/**
 * Keeps what decides, as a page is decided on as a whole and again after each change; finds words and features again where
 * they are asked for, since few sentences become passages.
 */
class SentenceInBlock implements ReadSentence {
  readonly span: Span;
  readonly concepts: ReadonlySet<string>;
  readonly claim: LikelyClaim;
  readonly mention: number;
  readonly years: readonly number[];

  /**
   * @param place where it stands in the normal text
   * @param ownWords its words, where they cannot be found again by its place
   */
  constructor(
    private readonly source: Source,
    private readonly place: Span,
    private readonly ownWords?: readonly Word[],
  ) {
    const { models } = source;
    this.span = originalSpan(source.normal, place);
    const own = this.words;
    const hits = models.lexicon.find(own);
    const scores = models.scores(own, hits);
    this.concepts = conceptsOf(hits);
    this.claim = models.likelyClaim(scores.claims);
    this.mention = scores.mention[models.proposal] ?? 0;
    this.years = yearsIn(own);
  }

  get words(): readonly Word[] {
    return this.ownWords ?? wordsOf(this.source.normal.text, this.place);
  }

  get features(): readonly Feature[] {
    const { words } = this;
    return sentenceFeatures(words, this.source.models.lexicon.find(words));
  }

  get probabilities(): Float64Array {
    const { words } = this;
    const { models } = this.source;
    return models.scores(words, models.lexicon.find(words)).claims;
  }

  spanOfWords(first: number, last: number): Span {
    const { words } = this;
    const { start, end } = this.place;
    return originalSpan(this.source.normal, {
      start: words[first]?.start ?? start,
      end: words[last]?.end ?? end,
    });
  }

  parts(): readonly ReadSentence[] {
    const { start, end } = this.place;
    return partsOf(this.words, this.source.normal.text).map((part) => {
      const place = { start: part[0]?.start ?? start, end: part.at(-1)?.end ?? end };
      return new SentenceInBlock(this.source, place, part);
    });
  }
}

/** Reads a block's sentences one by one, with a pause (`yield`) after each. */
export function* readSentences(
  text: string,
  models: SentenceModels,
): Generator<void, ReadSentence[]> {
  const source = { normal: normalised(text), models };
  const sentences: ReadSentence[] = [];
  for (const place of sentencesOf(source.normal.text)) {
    sentences.push(new SentenceInBlock(source, place));
    yield;
  }
  return sentences;
}

function originalSpan(normal: NormalText, { start, end }: Span): Span {
  return { start: normal.originalStart(start), end: normal.originalEnd(end) };
}

/** Most sentences have none: they share these. */
const NO_CONCEPTS: ReadonlySet<string> = new Set();
const NO_YEARS: readonly number[] = [];

function conceptsOf(hits: readonly ConceptHit[]): ReadonlySet<string> {
  return hits.length === 0 ? NO_CONCEPTS : new Set(hits.map(({ concept }) => concept));
}

function yearsIn(words: readonly Word[]): readonly number[] {
  let years: number[] | undefined;
  for (const { lower } of words)
    if (lower.length === 4 && YEAR.test(lower)) (years ??= []).push(Number(lower));
  return years ?? NO_YEARS;
}

function partsOf(words: readonly Word[], text: string): Word[][] {
  const parts: Word[][] = [[]];
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (before && DIVIDER.test(text.slice(before.end, word.start))) parts.push([]);
    parts.at(-1)?.push(word);
  });
  return parts.length > 1 ? parts.filter((part) => part.length >= FEWEST_WORDS) : [];
}

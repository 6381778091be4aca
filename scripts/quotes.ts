/** Checks quotations against the article that they come from. Pure: texts in, faults out. */

const MOST_WORDS = 15;
/** A sentence of up to this many words may be quoted whole. */
const SHORT_SENTENCE = 6;
const FRAGMENT = '#:~:text=';

/** The part of a statement that can be checked. */
interface Cited {
  source: string;
  quote: string;
  url: string;
}

/** The part of a claim that can be checked. */
export interface CitingClaim {
  id: string;
  stated?: Cited | undefined;
  perspectives: readonly Cited[];
}

/** A quotation and where in the claim set it stands. */
export interface Quotation extends Cited {
  claim: string;
  field: string;
}

/** What is wrong, and with which value. */
export interface Fault {
  claim: string;
  field: string;
  value: string;
  problem: string;
}

/** All quotations of the claim set, in its order. */
export function quotationsOf(claims: readonly CitingClaim[]): Quotation[] {
  return claims.flatMap(({ id, stated, perspectives }) => [
    ...(stated ? [{ ...stated, claim: id, field: 'stated' }] : []),
    ...perspectives.map((one, index) => ({
      ...one,
      claim: id,
      field: `perspectives[${index}]`,
    })),
  ]);
}

/** Text with plain quotes, apostrophes and dashes, and single spaces: what counts as "word for word" is the words. */
export function fold(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201a\u201b]/gu, "'")
    .replace(/[\u201c\u201d\u201e\u201f]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Faults of one quotation, none if it is in order. */
export function checkQuotation(quotation: Quotation, article: string): Fault[] {
  const { claim, field, quote, url } = quotation;
  const faults: Fault[] = [];
  const blame = (part: string, value: string, problem: string): void => {
    faults.push({ claim, field: `${field}.${part}`, value, problem });
  };

  const folded = fold(quote);
  if (find(fold(article), folded) < 0) blame('quote', quote, 'does not stand in the article');
  const words = countWords(folded);
  if (words > MOST_WORDS) blame('quote', quote, `has ${words} words, at most ${MOST_WORDS}`);
  const whole = sentencesOf(article).some(
    (sentence) => countWords(sentence) > SHORT_SENTENCE && find(folded, sentence) >= 0,
  );
  if (whole) blame('quote', quote, `is a whole sentence of more than ${SHORT_SENTENCE} words`);

  const target = resolveFragment(url, article);
  if (target === undefined) blame('url', url, 'has a text fragment that finds nothing');
  else if (find(target, folded) < 0 && find(folded, target, true) < 0)
    // The likeliest slip: a quotation was changed and its link was not.
    blame('url', url, 'has a text fragment that finds another passage');
  return faults;
}

/**
 * The text that a browser would find for the address's text fragment (`start` or `start,end`), or undefined.
 * A line of the article is a block of the page; each part of a fragment must stand within one.
 */
export function resolveFragment(url: string, article: string): string | undefined {
  const at = url.indexOf(FRAGMENT);
  const parts =
    at < 0
      ? []
      : url
          .slice(at + FRAGMENT.length)
          .split(',')
          .map(decode);
  const [start, end, ...rest] = parts;
  if (!start || end === '' || rest.length > 0) return undefined;

  // Line ends are kept as such, so that no part matches across them.
  const blocks = article.split(/\r?\n/u).map(fold).join('\n');
  const from = find(blocks, start, true);
  if (from < 0) return undefined;
  const startEnds = from + start.length;
  if (end === undefined) return blocks.slice(from, startEnds);
  const to = find(blocks.slice(startEnds), end, true);
  return to < 0 ? undefined : fold(blocks.slice(from, startEnds + to + end.length));
}

/** A part of a fragment as text; empty where it cannot be decoded, which then finds nothing. */
function decode(part: string): string {
  try {
    return fold(decodeURIComponent(part));
  } catch {
    return '';
  }
}

/** Where `phrase` stands in `text`, bounded by what is no letter and no digit, or -1. */
function find(text: string, phrase: string, ignoreCase = false): number {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const bounded = `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
  return text.search(new RegExp(bounded, ignoreCase ? 'iu' : 'u'));
}

/** The article's sentences without the marks around them. */
function sentencesOf(article: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...segmenter.segment(article)].map(({ segment }) =>
    fold(segment).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
  );
}

function countWords(text: string): number {
  return text.split(' ').filter(Boolean).length;
}

/** A stretch of a text; offsets are UTF-16, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The text so far ends in an abbreviation after which a sentence seldom ends. */
const TITLE_BEFORE_NAME =
  /(?:^|[\s("'])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Adm|Amb|Pres|Rev|St|No|Nos|Art|Arts|Vol|pp?|vs?|cf|ca|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e)\.\s*$/;
/** It ends in initials: "J. ", "U.S. ", "G.R.U. ". */
const INITIALS = /(?:^|[\s("'-])(?:[A-Z]\.\s?)+$/;
/** A word that opens a sentence much more often than it follows initials inside one. */
const OPENER =
  /^["'(]*(?:The|This|That|These|Those|There|It|Its|He|His|She|Her|They|Their|We|Our|You|I|In|On|At|By|For|From|With|After|Before|But|And|Or|Yet|So|If|When|While|As|Not|No|What|Who|Why|How|Such|Both|Some|Many|Most|All|Since|Still|Even|Moscow|Putin|Critics|Experts|Analysts)\b/;
/** The number of a list item: "3. " or "(2) ". */
const LIST_NUMBER = /^\s*\(?\d{1,3}[.)]\s*$/;
/** Where the next comment of a thread begins after one without a full stop: "reply 4:", "OP:". */
const NEXT_COMMENT = /(?<=[\p{Ll}\p{N}] )(?=(?:(?:reply|comment|post) #?\d+|op|mod|moderator): )/iu;
/** A full stop inside a token with the next sentence stuck to it: "truce.The", but neither "U.S." nor "node.js". */
const MISSING_SPACE = /(?<=[a-z]{2}[.!?]["')]?)(?=[A-Z][a-z]+[\s,])/;

/** The sentences of a text, without the white space around them. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (const { index, segment } of segmenter.segment(text)) {
    if (open < 0) open = index;
    // A footnote's bracket belongs to its number, not to the sentence before it.
    const end = index + segment.length - (segment.endsWith('[') ? 1 : 0);
    if (end < text.length && goesOn(text.slice(open, end), text.slice(end, end + 24))) continue;
    spans.push(...unstuck(text, open, end));
    open = end < index + segment.length ? end : -1;
  }
  return spans;
}

/** Whether the sentence so far goes on with what comes after it, though the segmenter split there. */
function goesOn(before: string, after: string): boolean {
  const tail = before.slice(-24);
  if (LIST_NUMBER.test(before) || TITLE_BEFORE_NAME.test(tail)) return true;
  return INITIALS.test(tail) && !OPENER.test(after);
}

/** The sentence, or the several that stand in it without a space between. */
function unstuck(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const part of text
    .slice(start, end)
    .split(MISSING_SPACE)
    .flatMap((run) => run.split(NEXT_COMMENT))) {
    const lead = part.length - part.trimStart().length;
    const trimmed = part.trim();
    if (trimmed) spans.push({ start: from + lead, end: from + lead + trimmed.length });
    from += part.length;
  }
  return spans;
}

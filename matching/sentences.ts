/** A stretch of a text; offsets are UTF-16, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The text so far ends in an abbreviation after which a sentence seldom ends. */
const TITLE_BEFORE_NAME =
  /(?:^|[\s("'])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Adm|Amb|Pres|Rev|St|vs?|cf|e\.g|i\.e)\.\s*$/;
/** It ends in one that goes with the number after it. */
const BEFORE_NUMBER =
  /(?:^|[\s("'])(?:Nos?|Arts?|Vol|pp?|ca|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/;
/** It ends in a time of day, and what comes after says by which clock. */
const TIME_OF_DAY = /\d ?[ap]\.m\.\s*$/;
const CLOCK = /^(?:\p{Lu}\p{Ll}+ time\b|GMT|UTC|E[DS]?T|BST|MSK)/u;
/** It ends in initials: "J. ", "U.S. ", "G.R.U. ". */
const INITIALS = /(?:^|[\s("'-])(?:[A-Z]\.\s?)+$/;
/** A word that opens a sentence much more often than it follows initials inside one. */
const OPENER =
  /^["'(]*(?:The|This|That|These|Those|There|It|Its|He|His|She|Her|They|Their|We|Our|You|I|In|On|At|By|For|From|With|After|Before|But|And|Or|Yet|So|If|When|While|As|Not|No|What|Who|Why|How|Such|Both|Some|Many|Most|All|Since|Still|Even|Nobody|Moscow|Washington|Putin|Critics|Experts|Analysts)\b/;
/** The number or letter of a list item: "3. ", "(2) " or "b) ". */
const LIST_NUMBER = /^\s*\(?(?:\d{1,3}|[a-z])[.)]\s*$/;
/** Speech that its sentence goes on after: '... to this one?" asked an analyst.' */
const SPEECH_END = /[.!?]['"]+\s*$/;
/** Where the next post begins after one without a full stop: "reply 4:", "OP:", "3/". */
const NEXT_POST =
  /(?<=[^.,:;] )(?=(?:(?:reply|comment|post) #?\d+|op|mod|moderator): |\d{1,2}\/ )/iu;
/** The same where a thread names its speakers in the manner of threads: "old_sailor71: ", "[gfx_card] ". */
const NEXT_SPEAKER =
  /(?<=[^.,:;] )(?=(?:\p{L}[\p{L}.-]*[\d_][\p{L}\d_.-]*:|\[\p{L}[\p{L}\d_.-]+\]) )/gu;
/** With so many of them a text is a thread; prose has words like these now and then: "the G20: ", "[sic] ". */
const SPEAKERS_OF_A_THREAD = 3;
/** Where the next item of a list begins: "b) ", "(2) ". */
const NEXT_ITEM = /(?<=[.!?]["']? )(?=\(?(?:\d{1,2}|[a-z])\) )/;
/** What each beginning of a post, of a speech in a thread or of an item has; most sentences have none. */
const MARK_OF_NEXT = /[:/)\]] /;
/** A full stop inside a token with the next sentence stuck to it: "truce.The", but neither "U.S." nor "node.js". */
const MISSING_SPACE = /(?<=[a-z]{2}[.!?]["')]?)(?=[A-Z][a-z]*(?:'s)?[\s,])/;

/** The segmenter's time grows with the square of a text's length, so it gets long texts in pieces. */
const PIECE = 4096;

/** The sentences of a text, without the white space around them. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  const isThread =
    MARK_OF_NEXT.test(text) && [...text.matchAll(NEXT_SPEAKER)].length >= SPEAKERS_OF_A_THREAD;
  let open = -1;
  for (const [start, next] of segmentsOf(text)) {
    if (open < 0) open = start;
    // A footnote's bracket belongs to its number, not to the sentence before it.
    const end = text[next - 1] === '[' ? next - 1 : next;
    if (end < text.length && goesOn(text, open, end)) continue;
    spans.push(...unstuck(text, open, end, isThread));
    open = end < next ? end : -1;
  }
  return spans;
}

/** Start and end of what the segmenter takes for sentences. */
function* segmentsOf(text: string): Generator<readonly [start: number, end: number]> {
  let start = 0;
  let size = PIECE;
  while (start < text.length) {
    const piece = text.slice(start, start + size);
    const whole = start + size >= text.length;
    const ends = [...segmenter.segment(piece)].map(({ index, segment }) => index + segment.length);
    // The last one may go on in the next piece.
    if (!whole) ends.pop();
    for (const [at, end] of ends.entries()) yield [start + (ends[at - 1] ?? 0), start + end];
    const read = ends.at(-1) ?? 0;
    // A single sentence longer than the piece: look at more of it at once.
    size = read === 0 ? size * 2 : PIECE;
    start += read;
  }
}

/** So much of a text is looked at on either side of a split. */
const LOOK = 24;

/** Whether the sentence from `open` to `end` goes on with what comes after it, though the segmenter split there. */
function goesOn(text: string, open: number, end: number): boolean {
  const before = text.slice(Math.max(open, end - LOOK), end);
  const after = text.slice(end, end + LOOK);
  if (end - open < LOOK && LIST_NUMBER.test(before)) return true;
  if (SPEECH_END.test(before) && /^\p{Ll}/u.test(after)) return true;
  if (TITLE_BEFORE_NAME.test(before)) return true;
  if (BEFORE_NUMBER.test(before) && /^\d/.test(after)) return true;
  if (TIME_OF_DAY.test(before) && CLOCK.test(after)) return true;
  return INITIALS.test(before) && !OPENER.test(after);
}

/** The sentence, or the several that stand in it without a space between. */
function unstuck(text: string, start: number, end: number, isThread: boolean): Span[] {
  const spans: Span[] = [];
  let from = start;
  const whole = text.slice(start, end);
  let parts = whole.split(MISSING_SPACE);
  if (MARK_OF_NEXT.test(whole))
    parts = parts
      .flatMap((run) => run.split(NEXT_ITEM))
      .flatMap((run) => run.split(NEXT_POST))
      .flatMap((run) => (isThread ? run.split(NEXT_SPEAKER) : run));
  for (const part of parts) {
    const lead = part.length - part.trimStart().length;
    const trimmed = part.trim();
    if (trimmed) spans.push({ start: from + lead, end: from + lead + trimmed.length });
    from += part.length;
  }
  return spans;
}

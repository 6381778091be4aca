import type { Claim, Perspective, Source, Statement } from '../data/types';
import type { CardTexts } from './card-texts';

/** Ids of what names a card: its title, and what the passage says. */
export const CARD_TITLE_ID = 'card-title';
export const CARD_GIST_ID = 'card-gist';

/** A concept that was recognised, by its name in plain words, and the words of the passage that expressed it. */
export interface RecognisedConcept {
  label: string;
  words: readonly string[];
}

/** A claim as it stands in a passage. */
export interface PassageClaim {
  claim: Claim;
  /** The passage denies the claim. */
  denied: boolean;
}

/** What a card shows: one claim as it stands in a passage. */
export interface CardContent extends PassageClaim {
  /** All claims of the passage, the shown one among them, surest first. */
  claims: readonly PassageClaim[];
  recognised: readonly RecognisedConcept[];
  /** Single words of the passage that spoke for the claim, outside of the concepts. */
  words: readonly string[];
  /** Words by which the passage denies the claim. */
  denials: readonly string[];
  /** The match is as good as certain. */
  sure: boolean;
}

/** What a card can ask for. */
export interface CardActions {
  /** Puts the text on the clipboard; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
  /** The passage is not about this: hides it. Absent where there is nothing to hide. */
  hide?: () => void;
  close: () => void;
  /** Shows another claim of the same passage. */
  showClaim: (id: string) => void;
}

/** Where a passage stands among those of its frame, and the ways to those beside it. */
export interface Neighbours {
  /** Counts from 1. */
  at: number;
  of: number;
  showPrevious: () => void;
  showNext: () => void;
}

/** All that a card is made from. */
export interface CardProps {
  content: CardContent;
  /** Absent where there is no other passage to go to. */
  neighbours?: Neighbours | undefined;
  setting: CardSetting;
  actions: CardActions;
}

export interface CardSetting {
  texts: CardTexts;
  sources: readonly Source[];
  /** Id of the source that stands first where both are shown. */
  mentionFirst: string;
}

/** The source of a statement. @throws Error if the topic has no such source */
export function sourceOf(statement: Statement, sources: readonly Source[]): Source {
  const source = sources.find(({ id }) => id === statement.source);
  if (!source) throw new Error(`The topic has no source "${statement.source}".`);
  return source;
}

/** What a card shows as the answer: a denied claim has the article that makes it, any other the other article, a mention both. */
export function answersOf(
  { claim, denied }: PassageClaim,
  { mentionFirst }: Pick<CardSetting, 'mentionFirst'>,
): readonly Perspective[] {
  if (denied && claim.stated) return [claim.stated];
  const isFirst = ({ source }: Statement): number => Number(source === mentionFirst);
  return [...claim.perspectives].sort((one, other) => isFirst(other) - isFirst(one));
}

/** A speaker that is no person: the article itself, or a part of it such as a caption. */
function isPartOfArticle({ speaker }: Statement): boolean {
  return speaker.role === null && /^\p{Ll}/u.test(speaker.name);
}

/** Who says what the passage says: "argued by Kevin Curran, in Sputnik". */
export function attribution(
  statement: Statement,
  reports: boolean,
  { texts, sources }: CardSetting,
): string {
  const { outlet } = sourceOf(statement, sources);
  if (isPartOfArticle(statement)) {
    return reports ? texts.reportedIn(outlet) : texts.arguedIn(outlet);
  }
  if (statement.speaker.name === outlet) {
    return reports ? texts.reportedByOutlet(outlet) : texts.arguedIn(outlet);
  }
  const { name } = statement.speaker;
  return reports ? texts.reportedBy(name, outlet) : texts.arguedBy(name, outlet);
}

/** A statement as plain text to paste elsewhere: words, quotation with its speaker, and the source with its address. */
export function citation(statement: Statement, source: Source): string {
  const { name, role } = statement.speaker;
  const speaker = role === null ? name : `${name}, ${role}`;
  const date = source.date ?? 'n.d.';
  return [
    statement.text,
    `“${statement.quote}” (${speaker})`,
    `${source.outlet}, “${source.title}”, ${source.edition}, ${date}`,
    statement.url,
  ].join('\n');
}

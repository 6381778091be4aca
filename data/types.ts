/** The shapes of the topic's data files. The JSON Schemas beside the files say the same in the editor's words. */

/** Who says something: a person with a role, or the article itself (`name: "the article"`, no role). */
export interface Speaker {
  name: string;
  role: string | null;
}

/** One of the two articles. */
export interface Source {
  id: string;
  outlet: string;
  /** What the outlet's line adds, such as "republished by Pakistan Point News". */
  edition: string;
  title: string;
  url: string;
  /** ISO date, or null where the article states none. */
  date: string | null;
  /** Said in place of a date where there is none. */
  dateNote?: string;
  /** Who is speaking, in the same form for both sources. */
  description: string;
  /** The kind of text, such as "opinion article". */
  kind: string;
}

/** What a source says: our own words, and a short quotation with its speaker. */
export interface Statement {
  /** Id of the source. */
  source: string;
  speaker: Speaker;
  text: string;
  /** Word for word from the source, at most 15 words. */
  quote: string;
  /** The source's address with a text fragment that finds the quotation. */
  url: string;
}

/** How a perspective relates to the claim; see docs/CLAIMS.md. */
export type Relation = 'rebuts' | 'qualifies' | 'agrees' | 'context';

/** What a source says to a claim of the other one. A claim of both sides has two, without a relation. */
export interface Perspective extends Statement {
  relation?: Relation;
}

/** A phrasing of a claim, written by us; the matcher learns from it. */
export interface Example {
  text: string;
  denied: boolean;
}

/** What reading needs to know of a claim. */
export interface ClaimOutline {
  id: string;
  /** The source that makes the claim, or `both` for the bare mention. */
  side: string;
  /** The claim can be made without a word of the proposal, so it needs a page that is surely on the topic. */
  background: boolean;
}

/** A claim with what the articles say. */
export interface Claim extends ClaimOutline {
  /** What a passage with this claim says, as one neutral sentence. */
  gist: string;
  /** The source reports a claim of somebody else. */
  reports: boolean;
  /** What the claim's own source says; shown when a passage denies the claim. */
  stated?: Statement;
  perspectives: readonly Perspective[];
}

/** A claim as it is written, with the phrasings that teach it. */
export interface TaughtClaim extends Claim {
  examples: readonly Example[];
}

/** An idea that passages express in many words. */
export interface Concept {
  id: string;
  /** What the card calls it. */
  label: string;
  /**
   * The words that express it, in lower case without apostrophes and hyphens; `propos*` stands for any ending, `..`
   * for up to three other words, a form with capitals must stand with them ("US").
   */
  forms: readonly string[];
}

/** What tells that a page is on the topic; see topicality.schema.json. */
export interface TopicalityData {
  /** ISO date of the event. */
  day: string;
  /** Concepts that fill each role of the event. */
  roles: Readonly<Record<'actor' | 'counterpart' | 'domain' | 'act', readonly string[]>>;
  /** Evidence that the event's date is told, by name, and the concept that tells it. */
  dated: Readonly<Record<string, string>>;
  /** Years of other events that are told in the same words. */
  otherYears: readonly number[];
  /** Evidence against the topic, by name, and the concept that is one. */
  contrary: Readonly<Record<string, string>>;
}

/**
 * Weights of named features for classes. A row reads `3:12 17:-45`: class number and weight in tenths, so that the
 * file can be reviewed line by line.
 */
export interface LinearModelData {
  classes: readonly string[];
  weights: Readonly<Record<string, string>>;
}

/** The same as the bundle unpacks it. */
export interface UnpackedModelData {
  classes: readonly string[];
  /** Class number, weight in tenths, class number, weight ... of a feature. */
  rowOf: (feature: string) => readonly number[] | undefined;
}

/** What `npm run calibrate` learns from the corpus. */
export interface ModelData {
  /** Which claim a sentence makes, or none. */
  claims: LinearModelData;
  /** Whether it asserts or denies the claim. */
  polarity: LinearModelData;
  /** Weight of each piece of evidence that a page is on the topic; see matching/topicality.ts. */
  topicality: Readonly<Record<string, number>>;
  /** Whether a sentence speaks of the proposal at all. */
  mention: LinearModelData;
  thresholds: Thresholds;
}

/** What the matcher reads of a model: as it stands in the file, or as the bundle unpacks it. */
export interface ReadableModel extends Pick<ModelData, 'topicality' | 'thresholds'> {
  claims: LinearModelData | UnpackedModelData;
  polarity: LinearModelData | UnpackedModelData;
  mention: LinearModelData | UnpackedModelData;
}

/** Probabilities from which on the matcher decides. */
export interface Thresholds {
  /** The page is on the topic. */
  topical: number;
  /** The page is so surely on the topic that background claims count. */
  sure: number;
  /** The sentence makes the claim; one for each claim. */
  claim: Readonly<Record<string, number>>;
  /** The sentence speaks of the proposal. */
  mention: number;
  /** A part of the sentence makes a claim by itself. */
  other: number;
  /** The sentence denies its claim. */
  denied: number;
  /** The match is called certain: from here on its claim and its polarity are right nearly always. */
  certain: number;
}

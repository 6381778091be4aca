/** The texts of the card and the passage list in the reader's language. Functions fill in what they are given. */
export interface CardTexts {
  /** Language of the texts, as a BCP 47 tag. */
  language: string;
  says: string;
  denies: string;
  speaksOf: string;
  /** Which of several claims of a passage is shown. */
  claimOf: (at: number, of: number) => string;
  /** Marks a claim in the list of several that the passage denies. */
  denied: string;
  /** Which of the passages of a frame is shown, and the ways to those beside it. */
  position: (at: number, of: number) => string;
  previous: string;
  next: string;
  arguedBy: (speaker: string, outlet: string) => string;
  arguedIn: (outlet: string) => string;
  reportedBy: (speaker: string, outlet: string) => string;
  reportedIn: (outlet: string) => string;
  reportedByOutlet: (outlet: string) => string;
  rebuts: string;
  qualifies: string;
  agrees: string;
  context: string;
  /** Heading of the article that makes a denied claim. */
  makesIt: (outlet: string) => string;
  reportsIt: (outlet: string) => string;
  readIn: (title: string) => string;
  opensNewTab: string;
  why: string;
  whyRecognised: string;
  /** Name of the row of single words, and of the row of words that deny. */
  whyWords: string;
  whyDenials: string;
  whyNone: string;
  sure: string;
  likely: string;
  copy: string;
  copied: string;
  copyFailed: string;
  notAboutThis: string;
  /** What stands in place of the card of a passage that was hidden. */
  passageHidden: string;
  passageHiddenHow: string;
  claimHidden: string;
  claimHiddenHow: string;
  /** How it is hidden where nothing may be stored. */
  hiddenForNow: string;
  undo: string;
  hideClaim: string;
  report: string;
  /** What is said beside a report, where the browser copied it and where it did not. */
  reportCopied: string;
  reportShown: string;
  close: string;
  /** Title and words of the card of a selected text in which no claim was recognised. */
  nothing: string;
  nothingHint: string;
  noVerdict: string;
  /** Name of the passage list. */
  passages: string;
  /** Said once, when passages are found. */
  found: (count: number) => string;
}

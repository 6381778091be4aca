/** The browsers, as far as their ways differ. */
export type BrowserKind = 'chromium' | 'firefox' | 'firefox-android';

/** A passage of the sample. */
export interface SamplePassage {
  id: string;
  text: string;
}

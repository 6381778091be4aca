/** A passage as the popup lists it. */
export interface PopupPassage {
  /** Tells it from all others of the tab. */
  key: string;
  text: string;
}

/** What the popup has to say about the tab's page. */
export type PopupPage =
  /** Not known yet. */
  | { kind: 'reading' }
  /** Switched off everywhere. */
  | { kind: 'off' }
  /** Switched off for this site. */
  | { kind: 'off-here'; site: string }
  /** A page that extensions may not read. */
  | { kind: 'unreadable' }
  /** What we asked the browser failed in a way we do not know. */
  | { kind: 'failed' }
  /** Nothing was found, and it is not in English. */
  | { kind: 'other-language' }
  /** Its passages in page order, perhaps none. */
  | { kind: 'read'; passages: readonly PopupPassage[] };

export interface PopupState {
  enabled: boolean;
  /** The site of the page, and whether Counterpoint is on there; undefined where there is none to switch. */
  site: { name: string; on: boolean } | undefined;
  page: PopupPage;
}

/** A passage as the popup lists it. */
export interface PopupPassage {
  /** Tells it from all others of the tab. */
  key: string;
  text: string;
  /** It denies its claim. */
  denied: boolean;
}

/** Passages in page order whose claims one source makes, or which only speak of the topic. */
export interface PassageGroup {
  /** The source; undefined for bare mentions. */
  outlet: string | undefined;
  passages: readonly PopupPassage[];
}

/** What the popup has to say about the tab's page. */
export type PopupPage =
  /** Not known yet. */
  | { kind: 'reading' }
  /** Switched off everywhere. */
  | { kind: 'off' }
  /** Paused everywhere, until a time of day. */
  | { kind: 'snoozed'; until: string }
  /** Switched off for this site. */
  | { kind: 'off-here'; site: string }
  /** A page that extensions may not read. */
  | { kind: 'unreadable' }
  /** What we asked the browser failed in a way we do not know. */
  | { kind: 'failed' }
  /** Nothing was found, and it is not in English. */
  | { kind: 'other-language' }
  /**
   * Its passages, perhaps none. Where `asked`, it was read because the reader opened the popup: by the choice made in the
   * settings, or because the browser gives no more access.
   */
  | { kind: 'read'; groups: readonly PassageGroup[]; asked: 'by-settings' | 'by-browser' | false };

/** A switch, and why it cannot be turned: each is said in words. */
export interface SwitchState {
  on: boolean;
  /** A policy presets it. */
  preset: boolean;
}

/** What the reader has to know of the settings: those stored could not be read, or the last change was not stored. */
export type Trouble = 'unreadable' | 'not-stored';

export interface PopupState {
  trouble: Trouble | undefined;
  everywhere: SwitchState;
  /**
   * The site of the page; undefined where there is none to switch. `decidedBy` is the entry of a list, wider or narrower
   * than the site, that decides instead of the switch. `unstorable`: turning it would store the site of a private window.
   */
  site:
    | (SwitchState & { name: string; decidedBy: string | undefined; unstorable: boolean })
    | undefined;
  /** Whether a pause is running, and the time of day when it, or one that begins now, ends; undefined where none is offered. */
  pause: { running: boolean; until: string } | undefined;
  page: PopupPage;
}

/** What the reader asks for. */
export interface PopupActions {
  switchAll: (on: boolean) => void;
  switchSite: (on: boolean) => void;
  /** Begins or ends the pause. */
  pause: (on: boolean) => void;
  show: (passage: PopupPassage) => void;
  /** Asks the browser for access to the site of the page. */
  allowSite: () => void;
  openSettings: () => void;
}

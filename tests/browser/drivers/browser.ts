import type { Json } from './page-script';

/** A place on a frame's own viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** One frame of a tab. Goes stale when the frame navigates. */
export interface BrowserFrame {
  /** Runs `fn` in the page's own world and waits for its result. */
  run<A extends readonly Json[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Evaluates an expression in the page's own world and waits for its result. */
  evaluate(expression: string): Promise<unknown>;
  /** A real click of the left button. */
  click(point: Point): Promise<void>;
}

/** Keys that have a name; other keys are their own character. */
export type NamedKey = 'Escape' | 'Tab' | 'Enter' | 'Space' | 'ArrowDown';

/** A tab that shows a page. */
export interface BrowserTab {
  /** The id that extension code knows the tab by. */
  readonly id: number;
  /** Goes to `url` and waits until it has loaded. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Goes one step back in the tab's history; a page kept in memory comes back without loading. */
  back(): Promise<void>;
  /** The top frame first, then the frames below it. */
  frames(): Promise<BrowserFrame[]>;
  /** Presses and lets go of a key, together with Shift where asked. */
  press(key: NamedKey, options?: { shift: boolean }): Promise<void>;
  /**
   * Moves the pointer to a place of the top frame, asks for the context menu, and chooses the extension's item of this
   * id. False where the menu does not show it.
   */
  chooseInMenu(point: Point, item: string): Promise<boolean>;
  /** What the keys of a shortcut of the extension's do, by its name in the manifest, while this tab is in front. */
  callCommand(name: string): Promise<void>;
  /** Presses the extension's button in the toolbar, with this tab in front. Its popup is out of the tests' reach. */
  pressButton(): Promise<void>;
  /** Brings the tab to the front of its window. */
  show(): Promise<void>;
  /** Makes the page this wide, and this high where told, in CSS pixels; Firefox has no window narrower than 500. */
  resize(width: number, height?: number): Promise<void>;
  /** Writes what the tab shows as a PNG. */
  screenshot(file: string): Promise<void>;
  /** What the page is told that the reader points with; in Firefox all pages are. */
  pointWith(pointer: 'mouse' | 'finger'): Promise<void>;
  /** What the page is shown on, while this tab is in front. */
  showOn(medium: 'screen' | 'paper'): Promise<void>;
  /** Whether the reader has colours of his own, for which a page gives up its own; while this tab is in front. */
  forceColors(forced: boolean): Promise<void>;
  /** What the page is told that the reader prefers; in Firefox all pages are. */
  preferColors(scheme: 'light' | 'dark'): Promise<void>;
  /** How many things of each kind are alive in the tab, after all that nobody holds was thrown away: what the browser tells. */
  alive(): Promise<Readonly<Record<string, number>>>;
  /** The bytes of the JavaScript heaps behind the tab, its frames included, cleared likewise; null where no browser tells. */
  heap(): Promise<number | null>;
  /** Closes the tab, if it has not closed itself. */
  close(): Promise<void>;
}

/** A request that left, or would have left, the browser. */
export interface SeenRequest {
  url: string;
  /** Who asked for it. `page` includes what content scripts ask for where the browser does not tell them apart. */
  by: 'page' | 'extension' | 'browser';
}

/** How the extension's background does. */
export interface BackgroundState {
  running: boolean;
  /** How often it was started since it was first stopped by `stopBackground`. */
  starts: number;
}

/** A browser with the extension in it, on a profile of its own. */
export interface Browser {
  readonly name: 'chromium' | 'firefox';
  /** Opens an empty tab, in a window of its own where asked, so that it hides no other tab. */
  newTab(options?: { ownWindow: boolean }): Promise<BrowserTab>;
  /** The tab, in whatever window, whose address begins with this one; null while there is none. */
  findTab(address: string): Promise<BrowserTab | null>;
  /** Evaluates an expression where the extension's full API is, as `browser`, and waits for its result. */
  evaluateInExtension(expression: string): Promise<unknown>;
  /** The address of one of the extension's own pages. */
  extensionUrl(path: string): string;
  /**
   * Lets the extension read these sites by itself, and no others, as the browser's own page for extensions does: all, or
   * some by their match patterns.
   */
  allowSites(sites: 'all' | readonly string[]): Promise<void>;
  /**
   * Stops the extension's background at once, whatever it is at; the next event that it listens to starts it again. From
   * then on `evaluateInExtension` leaves it alone.
   */
  stopBackground(): Promise<void>;
  /**
   * Stops the background while it waits for a call of the extension's API, as `scripting.executeScript`: from the `nth` call
   * on these are not made, and never answered.
   *
   * @param cause what makes the background come to that call
   */
  stopBackgroundAt(call: string, nth: number, cause: () => Promise<unknown>): Promise<void>;
  background(): Promise<BackgroundState>;
  /**
   * The bytes of what the scripts of the extension's background hold, while it runs; the code that the browser compiled of
   * them aside. Null where the browser does not tell.
   */
  backgroundHeap(): Promise<number | null>;
  /** Ends the extension and starts it again, as an update does; pages stay open, but not its own. */
  reloadExtension(): Promise<void>;
  /** Lets the extension into private windows, after which it starts again where it was not let in. */
  allowPrivateWindows(): Promise<void>;
  /**
   * The errors that nobody caught since the browser first started: of pages, of the extension's own pages, and of its
   * background.
   */
  faults(): Promise<string[]>;
  /** Every request since the start, restarts included. */
  requests(): Promise<SeenRequest[]>;
  /** Closes the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /** Resolves when the reader closes the browser's last window. */
  closed(): Promise<void>;
  /** Closes the browser, if it is not closed yet, and deletes its profile. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The folder of the built extension. */
  extension: string;
  headless: boolean;
  /** It stays when the program is interrupted (Ctrl-C), for a program that ends it by itself; in Chromium only. */
  outlivesInterrupt?: boolean;
  /** Only with the fonts of the tests, drawn in the same way on every machine; in Chromium only. */
  testFonts?: boolean;
}

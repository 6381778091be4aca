/** The host's name on the page, for whoever looks into the page's DOM and wonders whose it is. */
const HOST_NAME = 'counterpoint-host';

/** Tells a later overlay the name of the paint that belongs to a host. */
const PAINT = 'data-paint';

/**
 * Removes hosts that an overlay left when its extension was taken away or updated under it (Firefox gives it no time to
 * clean up).
 *
 * @param removePaint gets the name that each had been given
 */
export function removeOrphans(page: Document, removePaint: (name: string) => void): void {
  for (const orphan of page.querySelectorAll(HOST_NAME)) {
    removePaint(orphan.getAttribute(PAINT) ?? '');
    orphan.remove();
  }
}

/**
 * Nothing of the page's style reaches the host; it has no size, and what it holds is fixed to the viewport. Said with
 * weight from inside: there it beats the page's rules and the host's inline style, whatever weight they have.
 */
const HOST_CSS = `:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  top: 0 !important;
  left: 0 !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  z-index: 2147483647 !important;
}
@media print {
  :host {
    display: none !important;
  }
}`;

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** What happens in our own views is not the page's business. */
const OWN_EVENTS = [
  ...['beforeinput', 'input', 'change', 'copy', 'cut', 'paste', 'contextmenu', 'click', 'dblclick'],
  ...['auxclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend'],
  ...['wheel', 'focusin', 'focusout'],
];

/**
 * Our one element on the page: a host with a closed shadow root, present only while there is something to show.
 * Everything is removed when the signal is aborted.
 */
export class CardHost {
  /** Where views are rendered to. */
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  readonly #page: Document;
  readonly #signal: AbortSignal;
  #listening: AbortController | undefined;

  /**
   * @param paint the name of the paint that goes with the host
   * @param css the style of all that is rendered to the root
   * @param onKey gets the keys typed in our views before the page could
   */
  constructor(
    page: Document,
    paint: string,
    css: string,
    readonly onKey: (event: KeyboardEvent) => void,
    signal: AbortSignal,
  ) {
    this.#page = page;
    this.#signal = signal;
    this.element = page.createElement(HOST_NAME);
    this.element.setAttribute(PAINT, paint);
    this.element.popover = 'manual';
    this.root = this.element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(HOST_CSS + css);
    this.root.adoptedStyleSheets = [sheet];
    for (const type of OWN_EVENTS) {
      this.element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    }
    signal.addEventListener('abort', () => this.remove(), { once: true });
  }

  /** Puts the host on the page, or where it belongs now: into the topmost modal dialog, else on the document's element. */
  place(): void {
    if (this.#signal.aborted) return;
    const parent = topmostModal(this.#page) ?? this.#page.documentElement;
    if (this.element.parentNode !== parent) parent.append(this.element);
    if (!this.#listening) this.#listen();
  }

  /** Shows the host above everything else of the page. */
  raise(): void {
    this.place();
    // Last shown is topmost; showing again what is shown would throw.
    this.lower();
    this.element.showPopover();
  }

  /** Takes the host back from the top. */
  lower(): void {
    if (this.element.matches(':popover-open')) this.element.hidePopover();
  }

  /** Takes the host off the page; `place` puts it back. */
  remove(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.element.remove();
  }

  #listen(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const type of KEY_EVENTS) {
      window.addEventListener(type, (event) => this.#keepKey(event), { capture: true, signal });
    }
    // A dialog that closes hides what is in it.
    this.#page.addEventListener('close', () => this.place(), { capture: true, signal });
  }

  /** Keys typed in our views reach no listener of the page behind this one; what they do by default stays. */
  #keepKey(event: KeyboardEvent): void {
    if (!event.composedPath().includes(this.element)) return;
    event.stopImmediatePropagation();
    if (event.isTrusted && event.type === 'keydown') this.onKey(event);
  }
}

function topmostModal(page: Document): Element | null {
  return [...page.querySelectorAll('dialog:modal')].at(-1) ?? null;
}

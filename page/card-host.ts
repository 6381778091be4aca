/**
 * On our host, for whoever looks into the page's DOM and wonders whose it is, with the name of the paint that belongs to it,
 * for a later overlay. The host is a plain `div` all the same: of an element with a name of its own, a page could have defined
 * the class before us (`customElements`), and such a class gets the closed shadow root (`ElementInternals.shadowRoot`).
 */
const MARK = 'data-counterpoint';

/** Heard by a host that was removed as an orphan. A page can say it too. */
const ORPHANED = 'counterpoint-orphaned';

/**
 * Removes hosts that an overlay left when its extension was taken away or updated under it: Firefox gives it no time to clean
 * up. In Chromium it still runs, without an extension and in another world than ours: it is told.
 *
 * @param removePaint gets the name that each had been given
 */
export function removeOrphans(page: Document, removePaint: (name: string) => void): void {
  for (const orphan of page.querySelectorAll(`div[${MARK}]`)) {
    removePaint(orphan.getAttribute(MARK) ?? '');
    orphan.remove();
    // Off the page by now, so that nothing of the page's is on the way of the event.
    orphan.dispatchEvent(new Event(ORPHANED));
  }
}

/**
 * Nothing of the page's style reaches the host; it has no size, and what it holds is fixed to the viewport. Said with
 * weight from inside: there it beats the page's rules and the host's inline style, whatever weight they have. Of `all`,
 * direction is left out.
 */
const HOST_CSS = `:host {
  all: initial !important;
  direction: ltr !important;
  display: block !important;
  position: fixed !important;
  top: 0 !important;
  left: 0 !important;
  width: 0 !important;
  height: 0 !important;
  overflow: visible !important;
  z-index: 2147483647 !important;
}
:host::before,
:host::after {
  content: none !important;
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
  readonly #sheet = new CSSStyleSheet();
  readonly #signal: AbortSignal;
  #listening: AbortController | undefined;
  /** Where we put the host. */
  #parent: Element | undefined;

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
    this.element = page.createElement('div');
    this.element.setAttribute(MARK, paint);
    this.root = this.element.attachShadow({ mode: 'closed' });
    this.#sheet.replaceSync(HOST_CSS + css);
    this.#mend();
    for (const type of OWN_EVENTS) {
      this.root.addEventListener(type, keepMade, { capture: true });
      this.element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    }
    signal.addEventListener('abort', () => this.remove(), { once: true });
  }

  /** Puts the host on the page, or where it belongs now: into the topmost modal dialog, else on the document's element. */
  place(): void {
    if (this.#signal.aborted) return;
    const parent = topmostModal(this.#page) ?? this.#page.firstElementChild;
    if (!parent) return;
    // Not by its own name for it: the document's element may be a form.
    if (this.element.parentNode !== parent) Element.prototype.append.call(parent, this.element);
    this.#mend();
    this.#parent = parent;
    if (!this.#listening) this.#listen();
  }

  /** Makes the host again what the page may have made it cease to be; in another document it loses its sheets. */
  #mend(): void {
    this.element.popover = 'manual';
    if (this.root.adoptedStyleSheets.length === 0) this.root.adoptedStyleSheets = [this.#sheet];
  }

  /** Whether the page took the host from where we put it. */
  get wasTaken(): boolean {
    return this.#parent !== undefined && this.element.parentNode !== this.#parent;
  }

  /** Calls back when another overlay may have removed this host as an orphan. */
  whenOrphaned(tell: () => void): void {
    this.element.addEventListener(ORPHANED, tell, { signal: this.#signal });
  }

  /** Shows the host above everything else of the page. */
  raise(): void {
    this.place();
    // Last shown is topmost.
    this.lower();
    this.#toggle(true);
  }

  /** Takes the host back from the top. */
  lower(): void {
    this.#toggle(false);
  }

  #toggle(shown: boolean): void {
    try {
      this.element.togglePopover(shown);
    } catch {
      // It is on no page, as the page may have just seen to (`beforetoggle`).
    }
  }

  /** Takes the host off the page; `place` puts it back. */
  remove(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#parent = undefined;
    this.element.remove();
  }

  #listen(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const type of KEY_EVENTS) {
      window.addEventListener(type, (event) => this.#keepKey(event), { capture: true, signal });
    }
    // A dialog that closes hides what is in it.
    const onClose = ({ target }: Event): void => {
      if (target === this.#parent) this.place();
    };
    this.#page.addEventListener('close', onClose, { capture: true, signal });
  }

  /** Keys typed in our views reach no listener of the page behind this one; what they do by default stays. */
  #keepKey(event: KeyboardEvent): void {
    if (!event.composedPath().includes(this.element)) return;
    event.stopImmediatePropagation();
    if (event.isTrusted && event.type === 'keydown') this.onKey(event);
  }
}

/**
 * Nothing in our views happens without the reader. A page has ways into a closed tree: what the reader selects in it, and in
 * Firefox what `window.find` found there, leads to its nodes.
 */
function keepMade(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

function topmostModal(page: Document): Element | null {
  return [...page.querySelectorAll('dialog:modal')].at(-1) ?? null;
}

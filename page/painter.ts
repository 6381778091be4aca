import { highlightStyles, PLAIN_LOOK, type HighlightLook } from './highlight-styles';

const NAME = /^h\d{1,10}$/;

function pointedName(name: string): string {
  return `${name}p`;
}

/** Takes paint off that another painter left under a name, when it was torn from its page without being stopped. */
export function removePaintOf(name: string): void {
  if (!NAME.test(name)) return;
  CSS.highlights.delete(name);
  CSS.highlights.delete(pointedName(name));
}

/** Paints ranges with the CSS Custom Highlight API: the page's DOM stays as it is. */
export class Painter {
  /** Names that a page cannot know beforehand, so that it can neither style nor expect them. */
  readonly #name = `h${crypto.getRandomValues(new Uint32Array(1)).join('')}`;
  readonly #pointedName = pointedName(this.#name);
  // The registry belongs to the page too: what counts is what we hold ourselves.
  readonly #passages = new Highlight();
  readonly #pointed = new Highlight();
  readonly #sheet: RootStyles;
  #ranges: ReadonlySet<Range> = new Set();

  constructor(look: HighlightLook = PLAIN_LOOK) {
    this.#sheet = new RootStyles(highlightStyles(this.#name, this.#pointedName, look));
    this.#pointed.priority = 1;
  }

  /** The ranges painted now. */
  get ranges(): ReadonlySet<Range> {
    return this.#ranges;
  }

  /** The name of the paint in the page's registry; that of the stronger one follows from it. */
  get name(): string {
    return this.#name;
  }

  /** Paints exactly these ranges from now on. With none of them, nothing of ours is left on the page. */
  paint(ranges: Iterable<Range>): void {
    const wanted = new Set(ranges);
    for (const range of this.#ranges) if (!wanted.has(range)) this.#passages.delete(range);
    for (const range of wanted) this.#passages.add(range);
    this.#ranges = wanted;
    if (wanted.size === 0) {
      this.stop();
      return;
    }
    CSS.highlights.set(this.#name, this.#passages);
    CSS.highlights.set(this.#pointedName, this.#pointed);
    this.#sheet.adoptIn([...wanted].map((range) => range.startContainer.getRootNode()));
  }

  /** Shows exactly these ranges more strongly: what a card is open for, what the pointer is over. */
  point(ranges: readonly Range[]): void {
    this.#pointed.clear();
    for (const range of ranges) this.#pointed.add(range);
  }

  /** Takes all paint off the page. */
  stop(): void {
    this.#passages.clear();
    this.#pointed.clear();
    this.#ranges = new Set();
    CSS.highlights.delete(this.#name);
    CSS.highlights.delete(this.#pointedName);
    this.#sheet.adoptIn([]);
  }
}

/** A style sheet put into those trees of a page that need it, and taken out again without a trace. */
class RootStyles {
  readonly #css: string;
  #sheet: CSSStyleSheet | undefined;
  #roots = new Set<Document | ShadowRoot>();

  constructor(css: string) {
    this.#css = css;
  }

  /** Has the sheet in exactly these roots from now on; puts it back where the page dropped it. */
  adoptIn(roots: readonly Node[]): void {
    const wanted = new Set(roots.filter(isStyleable));
    for (const root of this.#roots) if (!wanted.has(root)) this.#dropFrom(root);
    for (const root of wanted) this.#addTo(root);
    this.#roots = wanted;
  }

  #addTo(root: DocumentOrShadowRoot): void {
    this.#sheet ??= sheetOf(this.#css);
    const sheets = [...root.adoptedStyleSheets];
    if (!sheets.includes(this.#sheet)) root.adoptedStyleSheets = [...sheets, this.#sheet];
  }

  #dropFrom(root: DocumentOrShadowRoot): void {
    const sheets = [...root.adoptedStyleSheets];
    root.adoptedStyleSheets = sheets.filter((sheet) => sheet !== this.#sheet);
  }
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function isStyleable(root: Node): root is Document | ShadowRoot {
  return root instanceof Document || root instanceof ShadowRoot;
}

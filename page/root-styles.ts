/** A style sheet put into those trees of a page that need it, and taken out again without a trace. */
export class RootStyles {
  #css: string;
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

  /** Whether the page dropped the sheet somewhere. */
  get wasTaken(): boolean {
    const sheet = this.#sheet;
    return sheet !== undefined && [...this.#roots].some((root) => !holds(root, sheet));
  }

  /** Changes the sheet, at once in all roots that have it. */
  change(css: string): void {
    this.#css = css;
    this.#sheet?.replaceSync(css);
  }

  #addTo(root: DocumentOrShadowRoot): void {
    this.#sheet ??= sheetOf(this.#css);
    if (!holds(root, this.#sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  #dropFrom(root: DocumentOrShadowRoot): void {
    const sheets = [...root.adoptedStyleSheets];
    root.adoptedStyleSheets = sheets.filter((sheet) => sheet !== this.#sheet);
  }
}

function holds(root: DocumentOrShadowRoot, sheet: CSSStyleSheet): boolean {
  return [...root.adoptedStyleSheets].includes(sheet);
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function isStyleable(root: Node): root is Document | ShadowRoot {
  return root instanceof Document || root instanceof ShadowRoot;
}

import { nameOf, rootOf, shadowRootOf } from './tree';

/** The kind of all elements. */
const ANY = '';

/**
 * Style sheets for the text of some elements of a page, put into those trees of it that need them, and taken out again
 * without a trace. One sheet a kind of element: for a rule that is for any element, the browser works out the style of the
 * whole page anew, in one go.
 */
export class RootStyles {
  #css: (kind: string) => string;
  readonly #sheets = new Map<string, CSSStyleSheet>();
  readonly #kinds = new Map<Document | ShadowRoot, Set<string>>();

  /** @param css the rules for a kind of elements, which is given as a type selector; '' for any element */
  constructor(css: (kind: string) => string) {
    this.#css = css;
  }

  /** Has sheets for the text of these elements too from now on; puts them back where the page dropped them. */
  adoptFor(elements: Iterable<Element>): void {
    for (const [root, kinds] of kindsByRoot(elements)) this.#addTo(root, kinds);
  }

  /** Whether the page dropped a sheet somewhere. */
  get wasTaken(): boolean {
    return [...this.#kinds].some(([root, kinds]) => this.#missingIn(root, kinds).length > 0);
  }

  /** Takes the sheets out of all trees but these. */
  keepIn(roots: ReadonlySet<Node>): void {
    for (const root of this.#kinds.keys()) if (!roots.has(root)) this.#dropFrom(root);
  }

  /** Changes the rules, at once in all trees that have them. */
  change(css: (kind: string) => string): void {
    this.#css = css;
    for (const [kind, sheet] of this.#sheets) sheet.replaceSync(css(kind));
  }

  #addTo(root: Document | ShadowRoot, wanted: ReadonlySet<string>): void {
    const kinds = this.#kinds.get(root) ?? new Set();
    this.#kinds.set(root, kinds);
    for (const kind of wanted) {
      if (kinds.has(ANY)) break;
      if (!kinds.has(kind)) kinds.add(isCommon(kind, root) ? ANY : kind);
    }
    const missing = this.#missingIn(root, kinds);
    if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
  }

  #missingIn(root: Document | ShadowRoot, kinds: ReadonlySet<string>): CSSStyleSheet[] {
    const there = [...root.adoptedStyleSheets];
    return [...kinds].map((kind) => this.#sheetOf(kind)).filter((sheet) => !there.includes(sheet));
  }

  #sheetOf(kind: string): CSSStyleSheet {
    const known = this.#sheets.get(kind);
    if (known) return known;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(this.#css(kind));
    this.#sheets.set(kind, sheet);
    return sheet;
  }

  #dropFrom(root: Document | ShadowRoot): void {
    this.#kinds.delete(root);
    const own = new Set(this.#sheets.values());
    const sheets = [...root.adoptedStyleSheets];
    root.adoptedStyleSheets = sheets.filter((sheet) => !own.has(sheet));
  }
}

/** Takes out of all trees of a page the sheets that another painter left there, by the name of the highlight that they begin with. */
export function dropSheetsFor(highlight: string, page: Document): void {
  const trees: (Document | ShadowRoot)[] = [page];
  for (const tree of trees) {
    const isTheirs = ({ cssRules: [first] }: CSSStyleSheet): boolean =>
      first?.cssText.includes(`::highlight(${highlight})`) ?? false;
    const sheets = [...tree.adoptedStyleSheets];
    const others = sheets.filter((sheet) => !isTheirs(sheet));
    if (others.length < sheets.length) tree.adoptedStyleSheets = others;
    for (const element of tree.querySelectorAll('*')) {
      const shadowRoot = shadowRootOf(element);
      if (shadowRoot) trees.push(shadowRoot);
    }
  }
}

/** The kinds of elements, as type selectors, in each tree that can have sheets. */
function kindsByRoot(elements: Iterable<Element>): Map<Document | ShadowRoot, Set<string>> {
  const found = new Map<Document | ShadowRoot, Set<string>>();
  for (const element of elements) {
    const root = rootOf(element);
    if (!(root instanceof Document || root instanceof ShadowRoot)) continue;
    // A page can lead a range into another document, where our sheets may not be.
    if (root !== document && root.ownerDocument !== document) continue;
    const kinds = found.get(root) ?? new Set();
    found.set(root, kinds.add(CSS.escape(nameOf(element))));
  }
  return found;
}

/** Whether a rule for a kind of elements costs no less than one for any: browsers work out twice the style of those it is for. */
function isCommon(kind: string, root: Document | ShadowRoot): boolean {
  return root.querySelectorAll(kind).length * 2 > root.querySelectorAll('*').length;
}

/** A page with less text than this, in UTF-16 units, may have it all in shadow roots. */
const SCANT = 4000;
/** Of NodeFilter, which would cost its first use here. */
const ELEMENTS = 1;
/** The changes after which the text is read again. */
const CHANGES = { childList: true, characterData: true, subtree: true };
/** The least time between two readings, in milliseconds. */
const PAUSE = 500;
/** After a reading we rest this many times as long as it took: a page that never rests costs 1 % of a core. */
const REST = 100;

type Tree = Document | ShadowRoot;

/**
 * All text below a node in one string, that of scripts too. No other reading costs as little: in a walk, the browser makes
 * each node known to the script one by one.
 */
function wholeText(root: Node): string {
  return contentsOf(root).toString();
}

function contentsOf(root: Node): Range {
  const all = new Range();
  all.selectNodeContents(root);
  return all;
}

/** The text of a tree but for code and what the reader writes: all that stands between such elements. */
function pageText(root: Tree): string {
  const rest = contentsOf(root);
  let text = '';
  for (const element of root.querySelectorAll('script,style,noscript,textarea')) {
    const before = rest.cloneRange();
    before.setEndBefore(element);
    text += before.toString();
    rest.setStartAfter(element);
  }
  return text + rest.toString();
}

/** The document and the open shadow roots in it, one in another. */
function allTrees(): Tree[] {
  // A set hands out what is added to it on the way.
  const trees = new Set<Tree>([document]);
  for (const tree of trees) {
    const elements = document.createTreeWalker(tree, ELEMENTS);
    while (elements.nextNode()) {
      const { shadowRoot } = elements.currentNode as Element;
      // A form shows fields of that name.
      if (shadowRoot instanceof ShadowRoot) trees.add(shadowRoot);
    }
  }
  return [...trees];
}

/**
 * Reads the document's text, and again after changes, until it has something or the caller stops it. Changes nothing on the
 * page, and leaves no observer, listener or timer behind.
 *
 * It reads at once, since browsers run us when the page is idle, and with as little of the browser as it can: whatever is used
 * for the first time (a timer, a signal, a message, a kind of element, a function of ours) costs as much as many paragraphs.
 * So a page with text of its own is searched for shadow roots only when it changes or is scrolled.
 * @param has is asked with all text; where that has it, again with the text that is no code
 * @param found is called once, when the text has it
 * @returns stops it
 */
export function watchText(has: (text: string) => boolean, found: () => void): () => void {
  const observer = new MutationObserver(readLater);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let worked = 0;

  function readAll(): void {
    const start = Date.now();
    timer = undefined;
    const trees = allTrees();
    for (const tree of trees) observer.observe(tree, CHANGES);
    consider(trees.map(wholeText).join(' '), trees);
    worked = Date.now() - start;
  }

  function consider(text: string, trees: readonly Tree[]): void {
    if (!has(text) || !has(trees.map(pageText).join(' '))) return;
    stop();
    found();
  }

  function readLater(): void {
    timer ??= setTimeout(readAll, Math.max(PAUSE, worked * REST));
  }

  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
    removeEventListener('scroll', readLater, true);
  }

  observer.observe(document, CHANGES);
  addEventListener('scroll', readLater, { capture: true, once: true, passive: true });
  const text = wholeText(document);
  if (text.length < SCANT) readAll();
  else consider(text, [document]);
  return stop;
}

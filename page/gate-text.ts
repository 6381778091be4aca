/** How many nodes are read in one go: about a millisecond's work. */
const PORTION = 3000;
/** How much of the text read so far is kept, in UTF-16 units, so that evidence spread over nodes and time adds up. */
const KEPT = 60_000;
/** The least time between two readings of late text, in milliseconds. */
const PAUSE = 500;
/** After a reading we rest this many times as long as it took: late text never costs over 1 % of a core. */
const REST = 100;
/** More late nodes than this are not remembered one by one: the whole document is read again instead. */
const MANY = 1000;

const UNREAD = /^(?:script|style|noscript|textarea)$/i;

/** Whether no block stands between two texts that follow each other, so that they may be parts of one word. */
function areJoined(before: Node | undefined, text: Node): boolean {
  return before?.nextSibling === text.parentNode || before?.parentNode?.nextSibling === text;
}

/**
 * The text of some nodes in portions, one for each `next()`. The open shadow roots in them are read too, and told of.
 * @param roots is added to: a set also hands out what is added while it is gone through.
 */
function* textPortions(
  roots: Set<Node>,
  shadowRootFound: (shadow: Node) => void,
): Generator<string> {
  let text = '';
  let visited = 0;
  for (const root of roots) {
    if (!root.isConnected) continue;
    // Of the prototype, as a form named "createNodeIterator" may hide it; an iterator, as that survives removed nodes.
    const nodes = Document.prototype.createNodeIterator.call(
      document,
      root,
      5 /* elements, text */,
    );
    let before: Node | undefined;
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const shadow = (node as Partial<Element>).shadowRoot;
      if (shadow) {
        shadowRootFound(shadow);
        roots.add(shadow);
      } else if (node.nodeType === 3 && !UNREAD.test(node.parentNode?.nodeName ?? '')) {
        text += (areJoined(before, node) ? '' : ' ') + (node as Text).data;
        before = node;
      }
      if (++visited % PORTION === 0) {
        yield text;
        text = '';
      }
    }
  }
  yield text;
}

/**
 * Reads the document's text in idle time, and the text that comes later, until there is enough of it or the signal is
 * aborted. Changes nothing on the page, and leaves no observer and no timer behind.
 * @param isEnough is asked with the title and the text read so far (its newest part, where there is much).
 */
export function watchText(isEnough: (text: string) => boolean, signal: AbortSignal): void {
  let unread = new Set<Node>([document]);
  let portions: Iterator<string> | undefined;
  let text = '';
  let worked = 0;
  let idle = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      if (unread.size > MANY) unread = new Set([document]);
      if (type === 'characterData') unread.add(target);
      else for (const node of addedNodes) unread.add(node);
    }
    readSoon();
  });

  function observe(root: Node): void {
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  function stop(): void {
    observer.disconnect();
    cancelIdleCallback(idle);
    clearTimeout(rest);
  }

  function readSoon(): void {
    if (portions || rest || !unread.size) return;
    readInIdleTime(textPortions(unread, observe));
    unread = new Set();
  }

  function readInIdleTime(next: Iterator<string> | undefined): void {
    portions = next;
    idle = requestIdleCallback(readPortion, { timeout: PAUSE });
  }

  function readPortion(): void {
    const start = performance.now();
    const portion = portions?.next();
    if (portion && !portion.done) {
      text += portion.value;
      if (isEnough(`${document.title} ${text}`)) {
        stop();
        return;
      }
      text = text.slice(-KEPT);
      worked += performance.now() - start;
      readInIdleTime(portions);
    } else {
      portions = undefined;
      rest = setTimeout(rested, Math.max(PAUSE, worked * REST));
    }
  }

  function rested(): void {
    rest = undefined;
    worked = 0;
    readSoon();
  }

  signal.addEventListener('abort', stop);
  observe(document);
  readSoon();
}

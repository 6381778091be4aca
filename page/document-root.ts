/**
 * Calls back once, when the document's element has given way to another one: `document.open` writes a page anew in the
 * same window, and takes every listener from it without a word, ours too.
 */
export function whenRootIsReplaced(
  page: Document,
  replaced: () => void,
  signal: AbortSignal,
): void {
  const root = page.firstElementChild;
  const observer = new MutationObserver(() => {
    const now = page.firstElementChild;
    // For a moment there is none at all.
    if (now && now !== root) {
      observer.disconnect();
      replaced();
    }
  });
  observer.observe(page, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

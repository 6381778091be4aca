/** Anything that survives JSON; what a script in a page may take. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** esbuild (tsx) wraps named functions in `__name(...)`, which only exists in its own output. */
const PRELUDE = 'const __name = (fn) => fn;';

/**
 * The source of an expression that calls `fn` with `args` in another JavaScript world.
 *
 * @param fn must stand alone: it may use nothing from its module.
 */
export function pageScript<A extends readonly Json[]>(
  fn: (...args: A) => unknown,
  args: NoInfer<A>,
): string {
  return `(() => { ${PRELUDE} return (${fn.toString()})(...${JSON.stringify(args)}); })()`;
}

/** Gives the shadow root of an element, closed ones too; only extensions can. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/**
 * The source of an expression for the extension's background, which calls `fn` in all frames of a tab, in the world
 * where the extension's own scripts run there, and gives the list of results. `fn` must stand alone, as above.
 */
export function framesScript<A extends readonly Json[]>(
  tabId: number,
  fn: (rootOf: ShadowRootOf, ...args: A) => unknown,
  args: NoInfer<A>,
): string {
  return `browser.scripting.executeScript({
    target: { tabId: ${tabId}, allFrames: true },
    func() {
      ${PRELUDE}
      const rootOf = (element) => globalThis.chrome?.dom?.openOrClosedShadowRoot
        ? chrome.dom.openOrClosedShadowRoot(element) : element.openOrClosedShadowRoot;
      return (${fn.toString()})(rootOf, ...${JSON.stringify(args)});
    },
  }).then((frames) => frames.map((frame) => frame.result))`;
}

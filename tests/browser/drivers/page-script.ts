/** Anything that survives JSON; what a script in a page may take. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Any document of the extension's own has its API; this one shows nothing and sends no message. */
export const DESK = 'icon/16.png';

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

/** The source of an expression that calls `fn`, which must stand alone, where `rootOf` is at hand (see below). */
export function callWithRoots<A extends readonly Json[]>(
  fn: (rootOf: ShadowRootOf, ...args: A) => unknown,
  args: NoInfer<A>,
): string {
  return `(${fn.toString()})(rootOf, ...${JSON.stringify(args)})`;
}

/** Defines `rootOf`, where the extension's own scripts run. Chromium throws where an element is none of HTML. */
const ROOT_OF = `const rootOf = (element) => !(element instanceof HTMLElement) ? null
  : globalThis.chrome?.dom?.openOrClosedShadowRoot
    ? chrome.dom.openOrClosedShadowRoot(element) : element.openOrClosedShadowRoot;`;

/** The source of an expression for one of the extension's own pages, which evaluates another one that may use `rootOf`. */
export function ownPageScript(expression: string): string {
  return `(() => { ${PRELUDE} ${ROOT_OF} return ${expression}; })()`;
}

/**
 * The source of an expression for the extension's background, which evaluates another one in all frames of a tab, in
 * the world where the extension's own scripts run, and gives the list of results. That expression may use `rootOf`.
 */
export function framesScript(tabId: number, expression: string): string {
  return `browser.scripting.executeScript({
    target: { tabId: ${tabId}, allFrames: true },
    func: function () {
      ${PRELUDE}
      ${ROOT_OF}
      return ${expression};
    },
  }).then((frames) => frames.map((frame) => frame.result))`;
}

/** The source of an expression for the extension's background, which gives the id of the tab whose address begins with this one. */
export function tabIdOf(address: string): string {
  return `browser.tabs.query({}).then((tabs) =>
    tabs.find(({ url = '' }) => url.startsWith(${JSON.stringify(address)}))?.id)`;
}

/** Anything that survives JSON; what a script in a page may take. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The source of an expression that calls `fn` with `args` in another JavaScript world.
 *
 * @param fn must stand alone: it may use nothing from its module.
 */
export function pageScript<A extends readonly Json[]>(
  fn: (...args: A) => unknown,
  args: NoInfer<A>,
): string {
  // esbuild (tsx) wraps named functions in `__name(...)`, which only exists in its own output.
  return `(() => { const __name = (fn) => fn; return (${fn.toString()})(...${JSON.stringify(args)}); })()`;
}

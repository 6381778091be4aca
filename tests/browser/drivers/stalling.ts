/** Messages of the extension's own wake its background; this one changes nothing. */
export const WAKE = `browser.runtime.sendMessage({ type: 'overlay-settings' })`;

/**
 * The source of an expression that keeps calls of the API, as `scripting.executeScript`, from being made, from the `nth` one
 * on; they are never answered.
 *
 * @param scope the source of the background's global object
 */
export function stallAt(call: string, nth: number, scope: string): string {
  return `((scope) => {
    const names = '${call}'.split('.');
    const last = names.pop();
    const api = names.reduce((object, name) => object[name], scope.browser ?? scope.chrome);
    const original = api[last].bind(api);
    let calls = 0;
    scope.hasStalled = false;
    api[last] = (...args) => {
      if (++calls < ${nth}) return original(...args);
      scope.hasStalled = true;
      return new scope.Promise(() => undefined);
    };
    return true;
  })(${scope})`;
}

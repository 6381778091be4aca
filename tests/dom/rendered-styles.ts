import { vi } from 'vitest';

/**
 * Lets happy-dom's computed styles say what a browser says: it leaves `display` empty for inline elements (in a browser
 * that means "not rendered") and does not know that `hidden` hides.
 */
export function renderStyles(): void {
  const original = globalThis.getComputedStyle.bind(globalThis);
  vi.stubGlobal('getComputedStyle', (element: Element): CSSStyleDeclaration => {
    const style = original(element);
    const display = element.hasAttribute('hidden') ? 'none' : style.display || 'inline';
    return new Proxy(style, {
      get: (target, property) =>
        property === 'display' ? display : (Reflect.get(target, property, target) as unknown),
    });
  });
}

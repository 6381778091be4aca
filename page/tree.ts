/**
 * The tree of a page by the browser's own ways. A form shows its fields as properties of its own, before those that it has as a
 * node: `<input name="parentNode">` hides its parent, and a walk upwards goes round in circles. Wherever an element may be a
 * form, these are asked. (Firefox shows none of a page's names to extensions; Chromium hides those of the document only.)
 */

type Getter<T, K extends keyof T> = (this: T) => T[K];

/** The getter of a property, as the browser made it. */
function getterOf<T extends object, K extends keyof T>(prototype: T, key: K): Getter<T, K> {
  const property: { get?: Getter<T, K> } = Object.getOwnPropertyDescriptor(prototype, key) ?? {};
  if (!property.get) throw new Error(`No getter of ${String(key)}`);
  return property.get;
}

const parentNode = getterOf(Node.prototype, 'parentNode');
const firstChild = getterOf(Node.prototype, 'firstChild');
const nextSibling = getterOf(Node.prototype, 'nextSibling');
const localName = getterOf(Element.prototype, 'localName');

/** The node above; null for a document, a shadow root, and what is on no page. */
export function parentOf(node: Node): Node | null {
  return parentNode.call(node);
}

export function firstChildOf(node: Node): Node | null {
  return firstChild.call(node);
}

export function nextSiblingOf(node: Node): Node | null {
  return nextSibling.call(node);
}

/** The root of the tree that a node stands in. */
export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

/** The open shadow root of an element. Never a field: forms have no shadow root. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { shadowRoot } = element;
  return shadowRoot instanceof ShadowRoot ? shadowRoot : null;
}

/** The name of an element's kind. */
export function nameOf(element: Element): string {
  return localName.call(element);
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** Where an element stands, in CSS pixels of the viewport. */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { anchorCard } from '../../page/card-anchor';
import type { CardHost } from '../../page/card-host';
import { deepActiveElement, focusWithoutScroll } from '../../page/focus';

/** An open card, whatever it shows. */
interface OpenCard {
  anchoring: AbortController;
  focusBefore: Element | null;
  closed: () => void;
}

/** Where the one card of a frame stands: beside a range, with the focus in it for as long as it is open. */
export class CardStage {
  readonly #host: CardHost;
  readonly #place = document.createElement('div');
  #open: OpenCard | undefined;

  constructor(host: CardHost) {
    this.#host = host;
    this.#place.className = 'place';
  }

  /** Where it stands in; see `copyText`. */
  get root(): ShadowRoot {
    return this.#host.root;
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /**
   * Shows a card beside a range, with the focus in it. A card that is open gives way; what the two have in common keeps the
   * focus.
   *
   * @param closed called once, when this card closes or gives way
   */
  open(card: ComponentChild, range: Range, closed: () => void): void {
    const former = this.#open;
    const focusBefore = former?.focusBefore ?? deepActiveElement(this.#host.root);
    const anchoring = new AbortController();
    former?.anchoring.abort();
    this.#open = { anchoring, focusBefore, closed };
    former?.closed();
    // Put in again, it would lose the focus.
    if (!this.#place.isConnected) this.#host.root.append(this.#place);
    render(card, this.#place);
    this.#host.raise();
    this.#focus();
    anchorCard(this.#place, range, anchoring.signal);
  }

  /** Shows another state of the open card, or another card in its place. */
  show(card: ComponentChild): void {
    const hadFocus = this.#hasFocus();
    render(card, this.#place);
    if (hadFocus) this.#focus();
  }

  /** Closes the card, if one is open, and gives the focus back to where it was. */
  close(): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    open.anchoring.abort();
    const hadFocus = this.#hasFocus();
    render(null, this.#place);
    this.#place.remove();
    this.#host.lower();
    const focusIsFree = hadFocus || deepActiveElement(this.#host.root) === null;
    if (focusIsFree) focusWithoutScroll(open.focusBefore);
    open.closed();
  }

  #hasFocus(): boolean {
    return this.#place.contains(this.#host.root.activeElement);
  }

  /** Puts the focus at the card's beginning, unless it stands in the card. */
  #focus(): void {
    if (!this.#hasFocus()) focusWithoutScroll(this.#place.firstElementChild);
  }
}

import { render } from 'preact';
import type { CardTexts } from '../../components/card-texts';
import { PassageList } from '../../components/PassageList';
import { deepActiveElement, focusWithoutScroll } from '../../page/focus';
import type { Painter } from '../../page/painter';
import { showAtOnce } from '../../page/visibility';
import type { Passage } from './passages';

/** What a reader does in the list, by the id of the passage. */
export interface PassageListEvents {
  pressed: (id: number) => void;
  /** The focus came to a passage's button. */
  focused: (id: number) => void;
}

/** The list of a frame's passages in our host: the way to them without a mouse. The ring is on the passage whose button has the focus. */
export class PassageButtons {
  readonly #root: ShadowRoot;
  readonly #painter: Painter;
  readonly #events: PassageListEvents;
  readonly #place = document.createElement('div');
  #passages: readonly Passage[] = [];
  /** Id of the passage whose button has the focus. */
  #focused: number | undefined;
  /** What had the focus before it came into the list. */
  #before: Element | null = null;

  constructor(root: ShadowRoot, painter: Painter, events: PassageListEvents) {
    this.#root = root;
    this.#painter = painter;
    this.#events = events;
    this.#place.className = 'list';
    this.#place.addEventListener('focusin', (event) => this.#onFocusIn(event));
    this.#place.addEventListener('focusout', (event) => this.#onFocusOut(event));
  }

  /** Shows these passages; none takes the list away. */
  show(passages: readonly Passage[], texts: CardTexts): void {
    this.#passages = passages;
    if (!this.#place.isConnected) this.#root.append(this.#place);
    const list = (
      <PassageList passages={passages} texts={texts} onOpen={(id) => this.#events.pressed(id)} />
    );
    render(passages.length > 0 ? list : null, this.#place);
    // The passage may stand elsewhere now.
    this.#ring();
  }

  /** Moves the focus to a passage's button, by which the list shows itself. */
  focus(id: number): void {
    if (!this.#root.activeElement) this.#before = deepActiveElement(this.#root);
    // Not without scrolling: the button is to be in sight in its list, and the frame in its page.
    this.#place.querySelector<HTMLElement>(`[data-passage="${id}"]`)?.focus();
    // No event tells of a focus that waits until the reader comes back from the address bar.
    this.#stand(id);
  }

  /** Gives the focus back to what had it before. */
  leave(): void {
    const { activeElement } = this.#root;
    focusWithoutScroll(this.#before);
    if (this.#root.activeElement && activeElement instanceof HTMLElement) activeElement.blur();
  }

  #onFocusIn({ target, relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Element && !this.#root.contains(relatedTarget))
      this.#before = relatedTarget;
    const id = target instanceof HTMLElement ? target.dataset.passage : undefined;
    if (id !== undefined) this.#stand(Number(id));
  }

  #onFocusOut({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Element && this.#place.contains(relatedTarget)) return;
    this.#focused = undefined;
    this.#ring();
  }

  #stand(id: number): void {
    if (this.#focused === id) return;
    this.#focused = id;
    const range = this.#ring();
    if (!range) return;
    showAtOnce(range);
    this.#keepClearOf(range);
    this.#events.focused(id);
  }

  #ring(): Range | undefined {
    const range = this.#passages.find(({ id }) => id === this.#focused)?.range;
    this.#painter.ring(range);
    return range;
  }

  /** Shows the list at the edge of the view that is farther from the range. */
  #keepClearOf(range: Range): void {
    const { top, bottom } = range.getBoundingClientRect();
    this.#place.dataset.edge = top + bottom < innerHeight ? 'bottom' : 'top';
  }
}

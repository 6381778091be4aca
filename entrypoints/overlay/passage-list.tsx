import { render } from 'preact';
import type { CardTexts } from '../../components/card-texts';
import { PassageList } from '../../components/PassageList';
import type { CardHost } from '../../page/card-host';
import { deepActiveElement, focusWithoutScroll } from '../../page/focus';
import type { Painter } from '../../page/painter';
import { showInFull } from '../../page/visibility';
import type { Passage } from './passages';

/** So many buttons are there before anybody uses the list: more than most pages have passages. */
const FIRST = 40;
/** So many are added at once. */
const PORTION = 200;
/** The longest that the list waits for idle time, in milliseconds. */
const WAITS = 500;

/** What a reader does in the list, by the id of the passage. */
export interface PassageListEvents {
  pressed: (id: number) => void;
  /** The focus came to a passage's button. */
  focused: (id: number) => void;
}

/**
 * The list of a frame's passages in our host: the way to them without a mouse. Of many passages the first have their buttons,
 * and the others get theirs once the focus is in the list. The ring is on the passage whose button has the focus. The
 * host is placed with the list, and not with the paint: in one frame both would cost twice as much.
 */
export class PassageButtons {
  readonly #host: Pick<CardHost, 'root' | 'place'>;
  readonly #root: ShadowRoot;
  readonly #painter: Pick<Painter, 'ring'>;
  readonly #events: PassageListEvents;
  readonly #place = document.createElement('div');
  #passages: readonly Passage[] = [];
  #texts: CardTexts | undefined;
  /** How many of the passages have their buttons. */
  #listed = 0;
  #idle = 0;
  /** Id of the passage whose button has the focus. */
  #focused: number | undefined;
  /** What had the focus before it came into the list. */
  #before: Element | null = null;

  constructor(
    host: Pick<CardHost, 'root' | 'place'>,
    painter: Pick<Painter, 'ring'>,
    events: PassageListEvents,
  ) {
    this.#host = host;
    this.#root = host.root;
    this.#painter = painter;
    this.#events = events;
    this.#place.className = 'list';
    this.#place.addEventListener('focusin', (event) => this.#onFocusIn(event));
    this.#place.addEventListener('focusout', (event) => this.#onFocusOut(event));
  }

  /** Shows these passages as soon as the page has nothing else to do; none takes the list away at once. */
  show(passages: readonly Passage[], texts: CardTexts): void {
    this.#passages = passages;
    this.#texts = texts;
    if (passages.length === 0) this.#list(0);
    this.#listInIdleTime();
    // The passage may stand elsewhere now.
    this.#ring();
  }

  /** Moves the focus to a passage's button, by which the list shows itself. */
  focus(id: number): void {
    if (!this.#root.activeElement) this.#before = deepActiveElement(this.#root);
    this.#list(this.#passages.length);
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

  /** Lists as many as are wanted by now, a portion at a time. */
  #listInIdleTime(): void {
    cancelIdleCallback(this.#idle);
    const { length } = this.#passages;
    if (length === 0) return;
    const wanted = this.#focused === undefined ? Math.max(this.#listed, FIRST) : length;
    this.#idle = requestIdleCallback(
      () => {
        this.#list(Math.min(this.#listed + PORTION, wanted));
        if (this.#listed < Math.min(wanted, length)) this.#listInIdleTime();
      },
      { timeout: WAITS },
    );
  }

  /** Gives the first passages their buttons. */
  #list(count: number): void {
    const { length } = this.#passages;
    this.#listed = Math.min(count, length);
    if (length > 0) this.#host.place();
    if (!this.#place.isConnected) this.#root.append(this.#place);
    const list =
      this.#texts && length > 0 ? (
        <PassageList
          passages={this.#passages.slice(0, this.#listed)}
          found={length}
          texts={this.#texts}
          onOpen={(id) => this.#events.pressed(id)}
        />
      ) : null;
    render(list, this.#place);
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
    if (this.#listed < this.#passages.length) this.#listInIdleTime();
    const range = this.#ring();
    if (!range) return;
    showInFull(range);
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

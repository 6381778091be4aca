import { listenForPointer, type PointedAt } from '../../page/pointer';
import type { Passage } from './passages';

/** What happens as the pointer moves. */
interface PointerEvents {
  /** The passage under the pointer is another one, or none. */
  changed: () => void;
  /** The pointer came over a passage, or left it. */
  pointed: (pointed: boolean) => void;
}

/** Which passage the pointer is over, until the signal is aborted. */
export class PassagePointer {
  readonly #events: PointerEvents;
  #over: Passage | undefined;
  #menuFor: Passage | undefined;

  /** @param passageAt finds the passage at a point */
  constructor(
    passageAt: (at: PointedAt) => Passage | undefined,
    events: PointerEvents,
    signal: AbortSignal,
  ) {
    this.#events = events;
    listenForPointer(
      (at) => this.#point(at ? passageAt(at) : undefined),
      (at) => (this.#menuFor = passageAt(at)),
      signal,
    );
  }

  get over(): Passage | undefined {
    return this.#over;
  }

  /** What the context menu was last asked for on. */
  get menuFor(): Passage | undefined {
    return this.#menuFor;
  }

  /** Tells that what the pointer is over is no passage any more. */
  leave(): void {
    this.#point(undefined);
  }

  #point(passage: Passage | undefined): void {
    if (passage === this.#over) return;
    const changed = (passage === undefined) !== (this.#over === undefined);
    this.#over = passage;
    this.#events.changed();
    if (changed) this.#events.pointed(passage !== undefined);
  }
}

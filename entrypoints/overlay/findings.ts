import type { Match, Matcher } from '../../matching/types';
import type { Block } from '../../page/block';
import { runInSlices } from '../../page/scheduler';
import type { Hidden } from './hidden';
import { PageReading, type Reading } from './page-reading';
import { type Passage, Passages } from './passages';

interface FindingsSetup {
  matcher: Matcher;
  hidden: Hidden;
}

/** The passages of a page, once it is read, without what the reader hid: kept up with both until the signal is aborted. */
export class Findings {
  readonly passages = new Passages();
  readonly #setup: FindingsSetup;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  #firstReading: Promise<void> | undefined;
  /** What was found, before anything is left out. */
  #found: Reading | undefined;
  #latest: Promise<void> | undefined;

  /** @param changed told when the passages may be others than before */
  constructor(setup: FindingsSetup, changed: () => void, signal: AbortSignal) {
    this.#setup = setup;
    this.#changed = changed;
    this.#signal = signal;
    // Whoever holds on to us, what may be thousands of ranges is let go.
    const forget = (): void => {
      this.#found = undefined;
      this.passages.replaceBy([]);
    };
    signal.addEventListener('abort', forget, { once: true });
  }

  /** Resolves when the page as it was at first is read; undefined where nobody asked to read it. */
  get firstReading(): Promise<void> | undefined {
    return this.#firstReading;
  }

  /**
   * Reads the page, and from now on what changes of it.
   *
   * @param ignores elements that are not the page's
   */
  readPage(ignores: (element: Element) => boolean): void {
    if (this.#firstReading || this.#signal.aborted) return;
    const take = (found: Reading): Promise<void> => {
      this.#found = found;
      return this.leaveOutHidden();
    };
    const reading = new PageReading(this.#setup.matcher, ignores, take, this.#signal);
    this.#firstReading = reading.read();
  }

  /**
   * Keeps of what was found what the reader has not hidden; to be called when that may have changed. Resolves when the
   * passages are those, or newer ones where it was called again meanwhile: whoever asks later knows more.
   */
  leaveOutHidden(): Promise<void> {
    const leaving: Promise<void> = this.#leaveOutHidden(() =>
      this.#latest === leaving ? undefined : this.#latest,
    );
    this.#latest = leaving;
    return leaving;
  }

  /** @param overtakenBy what was asked later, if anything was */
  async #leaveOutHidden(overtakenBy: () => Promise<void> | undefined): Promise<void> {
    const found = this.#found;
    if (!found) return;
    const matches = await this.#setup.hidden.leftOf(found);
    if (this.#signal.aborted) return;
    if (overtakenBy()) return overtakenBy();
    const passages = await this.#passagesFrom(matches, found.blocks);
    if (overtakenBy()) return overtakenBy();
    if (!passages) return;
    this.passages.replaceBy(passages);
    this.#changed();
  }

  /** Undefined when all is over. */
  async #passagesFrom(
    matches: readonly Match[],
    blocks: readonly Block[],
  ): Promise<readonly Passage[] | undefined> {
    try {
      return await runInSlices(this.passages.from(matches, blocks), this.#signal);
    } catch (error) {
      if (!this.#signal.aborted) throw error;
      return undefined;
    }
  }
}

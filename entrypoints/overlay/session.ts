import type { CardSetting } from '../../components/card-model';
import cardCss from '../../components/card.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import type { Topic } from '../../data/topic';
import type { ListedPassage } from '../../extension/messages';
import type { Matcher } from '../../matching/types';
import { CardHost, removeOrphans } from '../../page/card-host';
import { listenForClicks } from '../../page/clicks';
import { rangeAtPoint } from '../../page/hit-test';
import { Painter, removePaintOf } from '../../page/painter';
import { listenForPointer, type PointedAt } from '../../page/pointer';
import { scrollIntoView } from '../../page/visibility';
import { CardController } from './card-controller';
import { CardStage } from './card-stage';
import { PageReading, type Reading } from './page-reading';
import { showPassageList } from './passage-list';
import { Passages, type Passage } from './passages';

/** What a session needs from outside the page. */
export interface SessionSetup {
  topic: Topic;
  matcher: Matcher;
  /** Asked each time a card opens. */
  setting: () => CardSetting;
  /** Told at each change of the number of passages. */
  counted: (count: number) => void;
  /** Told when the pointer comes over a passage and when it leaves it. */
  pointed: (pointed: boolean) => void;
}

/** Counterpoint at work in one frame: reads, paints, and opens cards, until the signal is aborted. */
export class Session {
  readonly #setup: SessionSetup;
  readonly #passages = new Passages();
  readonly #painter = new Painter();
  readonly #host: CardHost;
  readonly #card: CardController;
  #count = 0;
  /** What the pointer is over. */
  #pointed: Passage | undefined;
  /** What the context menu was last asked for on. */
  #menuFor: Passage | undefined;

  constructor(setup: SessionSetup, signal: AbortSignal) {
    this.#setup = setup;
    removeOrphans(document, removePaintOf);
    const { name } = this.#painter;
    const onKey = (event: KeyboardEvent): void => this.#onKey(event);
    this.#host = new CardHost(document, name, tokensCss + cardCss, onKey, signal);
    this.#card = new CardController(new CardStage(this.#host), setup.topic, setup.setting, {
      opened: () => this.#emphasise(),
      closed: () => this.#emphasise(),
      hide: (passage) => {
        this.#passages.hide(passage);
        this.#show();
      },
    });
    this.#listen(signal);
    signal.addEventListener('abort', () => this.#stop(), { once: true });
    const ignores = (element: Element): boolean => element === this.#host.element;
    const reading = new PageReading(setup.matcher, ignores, (found) => this.#take(found), signal);
    void reading.read();
  }

  get count(): number {
    return this.#count;
  }

  /** The passages of this frame in page order. */
  list(): ListedPassage[] {
    return this.#passages.all.map(({ id, text, match: { claim, denied } }) => ({
      id,
      text,
      claim,
      denied,
    }));
  }

  /** Scrolls to a passage and opens its card; does nothing where it is gone. */
  show(id: number): void {
    const passage = this.#passages.byId(id);
    if (!passage) return;
    scrollIntoView(passage.range);
    this.#card.open(passage);
  }

  /** Opens the card of the passage that the context menu was asked for on; does nothing where it is gone. */
  showPointed(): void {
    if (this.#menuFor) this.show(this.#menuFor.id);
  }

  /** Shows the list and the open card anew, after what they are shown with changed. */
  showAgain(): void {
    this.#card.showAgain();
    this.#show();
  }

  #take({ matches, blocks }: Reading): void {
    this.#passages.update(matches, blocks);
    this.#show();
  }

  /** Brings the page in line with the passages. */
  #show(): void {
    const { all } = this.#passages;
    const open = this.#card.passage;
    if (open && this.#passages.byId(open.id)?.range !== open.range) this.#card.close();
    this.#painter.paint(all.map(({ range }) => range));
    if (this.#pointed && !this.#painter.ranges.has(this.#pointed.range)) this.#point(undefined);
    if (all.length > 0) this.#host.place();
    else this.#host.remove();
    showPassageList(this.#host.root, all, this.#setup.setting().texts, (id) => this.show(id));
    if (all.length === this.#count) return;
    this.#count = all.length;
    this.#setup.counted(all.length);
  }

  #listen(signal: AbortSignal): void {
    listenForClicks(
      this.#host.element,
      (insideOwn) => {
        if (!insideOwn) this.#card.close();
      },
      (click) => {
        const passage = this.#passageAt(click);
        if (passage) this.#card.open(passage);
      },
      signal,
    );
    listenForPointer(
      (at) => this.#point(at ? this.#passageAt(at) : undefined),
      (at) => (this.#menuFor = this.#passageAt(at)),
      signal,
    );
    const onPageKey = (event: KeyboardEvent): void => {
      const inOwn = event.composedPath().includes(this.#host.element);
      if (event.isTrusted && event.key === 'Escape' && !inOwn) this.#card.close();
    };
    window.addEventListener('keydown', onPageKey, { capture: true, passive: true, signal });
  }

  #passageAt({ x, y, target }: PointedAt): Passage | undefined {
    const range = rangeAtPoint(this.#painter.ranges, x, y, target);
    return range ? this.#passages.byRange(range) : undefined;
  }

  #point(passage: Passage | undefined): void {
    if (passage === this.#pointed) return;
    const changed = (passage === undefined) !== (this.#pointed === undefined);
    this.#pointed = passage;
    this.#emphasise();
    if (changed) this.#setup.pointed(passage !== undefined);
  }

  /** Strengthens the passage whose card is open and the one under the pointer. */
  #emphasise(): void {
    const both = [this.#card.passage, this.#pointed];
    this.#painter.point(both.flatMap((passage) => (passage ? [passage.range] : [])));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#card.passage) return;
    event.preventDefault(); // The page's own dialog below stays open.
    this.#card.close();
  }

  #stop(): void {
    this.#card.close();
    this.#point(undefined);
    showPassageList(this.#host.root, [], this.#setup.setting().texts, () => undefined);
    this.#painter.stop();
  }
}

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
import { scrollIntoView } from '../../page/visibility';
import { CardController } from './card-controller';
import { PageReading, type Reading } from './page-reading';
import { showPassageList } from './passage-list';
import { Passages } from './passages';

/** What a session needs from outside the page. */
export interface SessionSetup {
  topic: Topic;
  matcher: Matcher;
  /** Asked each time a card opens. */
  setting: () => CardSetting;
  /** Told at each change of the number of passages. */
  counted: (count: number) => void;
}

/** Counterpoint at work in one frame: reads, paints, and opens cards, until the signal is aborted. */
export class Session {
  readonly #setup: SessionSetup;
  readonly #passages = new Passages();
  readonly #painter = new Painter();
  readonly #host: CardHost;
  readonly #card: CardController;
  #count = 0;

  constructor(setup: SessionSetup, signal: AbortSignal) {
    this.#setup = setup;
    removeOrphans(document, removePaintOf);
    const { name } = this.#painter;
    const onKey = (event: KeyboardEvent): void => this.#onKey(event);
    this.#host = new CardHost(document, name, tokensCss + cardCss, onKey, signal);
    this.#card = new CardController(this.#host, setup.topic, setup.setting, {
      opened: ({ range }) => this.#painter.point(range),
      closed: () => this.#painter.point(null),
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
      ({ x, y, target }) => {
        const range = rangeAtPoint(this.#painter.ranges, x, y, target);
        const passage = range && this.#passages.byRange(range);
        if (passage) this.#card.open(passage);
      },
      signal,
    );
    const onPageKey = (event: KeyboardEvent): void => {
      const inOwn = event.composedPath().includes(this.#host.element);
      if (event.isTrusted && event.key === 'Escape' && !inOwn) this.#card.close();
    };
    window.addEventListener('keydown', onPageKey, { capture: true, passive: true, signal });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#card.passage) return;
    event.preventDefault(); // The page's own dialog below stays open.
    this.#card.close();
  }

  #stop(): void {
    this.#card.close();
    showPassageList(this.#host.root, [], this.#setup.setting().texts, () => undefined);
    this.#painter.stop();
  }
}

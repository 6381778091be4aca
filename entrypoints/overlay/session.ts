import type { CardSetting, Neighbours } from '../../components/card-model';
import cardCss from '../../components/card.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import type { CardTopic } from '../../data/topic';
import type { AnswerTo } from '../../extension/messages';
import { neighbourOf, type Step } from '../../extension/neighbour';
import type { Matcher } from '../../matching/types';
import { CardHost, removeOrphans } from '../../page/card-host';
import { listenForClicks } from '../../page/clicks';
import { listenForFocus } from '../../page/focus';
import type { HighlightLook } from '../../page/highlight-styles';
import { rangeAtPoint } from '../../page/hit-test';
import { Painter, removePaintOf } from '../../page/painter';
import type { Patience } from '../../page/patience';
import type { PointedAt } from '../../page/pointer';
import { isBehindView, scrollIntoView } from '../../page/visibility';
import { CardController } from './card-controller';
import { CardStage } from './card-stage';
import { Findings } from './findings';
import type { Hidden } from './hidden';
import { HidingNotice } from './hiding';
import { listing, type Whereabouts } from './listing';
import { PassageButtons } from './passage-list';
import { PassagePointer } from './passage-pointer';
import type { Passage, Passages } from './passages';
import { SelectionCard } from './selection-card';

/** What a session needs from outside the page. */
export interface SessionSetup {
  topic: CardTopic;
  matcher: Matcher;
  hidden: Hidden;
  /** Of the extension. */
  version: string;
  /** Asked each time a card opens. */
  setting: () => CardSetting;
  /** How passages look at first. */
  look: HighlightLook;
  /** Told at each change of the number of passages. */
  counted: (count: number) => void;
  /** Told when the pointer comes over a passage and when it leaves it. */
  pointed: (pointed: boolean) => void;
  /**
   * Told when there is nothing left to do here: the last card is closed, and nobody asked to read the page; or the page does
   * not let us.
   */
  idle: () => void;
  /** With the page, by whomever of the frame's sessions: a page that replaces its root gets another one. */
  patience: Patience;
  /** Told when a later overlay may have taken this one's place. */
  orphaned: () => void;
}

/**
 * Counterpoint at work in one frame, until the signal is aborted: reads the page, paints, and opens cards of passages, once
 * it is told to; opens cards of what the reader selects.
 */
export class Session {
  readonly #setup: SessionSetup;
  readonly #findings: Findings;
  readonly #painter: Painter;
  readonly #signal: AbortSignal;
  readonly #host: CardHost;
  readonly #stage: CardStage;
  readonly #card: CardController;
  readonly #selection: SelectionCard;
  readonly #list: PassageButtons;
  readonly #hiding: HidingNotice;
  readonly #pointer: PassagePointer;
  #count = 0;
  /** The passage that the reader came to last, by whatever way. */
  #reached: Whereabouts['reached'];

  constructor(setup: SessionSetup, signal: AbortSignal) {
    this.#setup = setup;
    this.#signal = signal;
    this.#findings = new Findings(setup, () => this.#show(), signal);
    this.#painter = new Painter(setup.look);
    removeOrphans(document, removePaintOf);
    const { name } = this.#painter;
    const onKey = (event: KeyboardEvent): void => this.#onKey(event);
    this.#host = new CardHost(document, name, tokensCss + cardCss, onKey, signal);
    this.#host.whenOrphaned(setup.orphaned);
    this.#stage = new CardStage(this.#host);
    const closed = (): void => this.#otherCardClosed();
    this.#selection = new SelectionCard(this.#stage, setup, closed);
    this.#hiding = new HidingNotice(this.#stage, setup, {
      changed: () => this.leaveOutHidden(),
      undone: ({ text }) => this.#openAgain(text),
      closed,
    });
    this.#card = new CardController(this.#stage, setup.topic, setup.setting, {
      opened: ({ id }) => {
        this.#setup.patience.renew();
        this.#reach(id);
        this.#emphasise();
      },
      neighboursOf: (passage) => this.#neighboursOf(passage),
      closed: () => this.#emphasise(),
      hide: (passage, claim) => this.#hiding.hide(passage, claim),
    });
    this.#list = new PassageButtons(this.#host, this.#painter, {
      pressed: (id) => this.show(id),
      focused: (id) => this.#reach(id),
    });
    this.#pointer = new PassagePointer(
      (at) => this.#passageAt(at),
      { changed: () => this.#emphasise(), pointed: setup.pointed },
      signal,
    );
    this.#listen(signal);
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Reads the page and marks its passages from now on. */
  readPage(): void {
    this.#findings.readPage((element) => element === this.#host.element);
  }

  /** Opens a card for a text beside what is selected here; false where nothing is. */
  compareSelection(text: string): boolean {
    const shown = !this.#signal.aborted && this.#selection.open(text);
    if (!shown) this.#rest();
    return shown;
  }

  get #passages(): Passages {
    return this.#findings.passages;
  }

  get count(): number {
    return this.#count;
  }

  /** Whether somebody asked to read the page. */
  get isReading(): boolean {
    return this.#findings.firstReading !== undefined;
  }

  /** The passages of this frame in page order, as soon as it is read; null where nobody asked to read it. */
  async list(): Promise<AnswerTo<'list-passages'>> {
    const { firstReading } = this.#findings;
    if (!firstReading) return null;
    await firstReading;
    const { passage: open } = this.#card;
    return listing(this.#passages.all, this.#setup.topic.claims, { reached: this.#reached, open });
  }

  /** Scrolls to a passage and opens its card; does nothing where it is gone. */
  show(id: number): void {
    const passage = this.#passages.byId(id);
    if (!passage) return;
    scrollIntoView(passage.range);
    this.#card.open(passage);
  }

  /** Brings the keyboard to a passage; does nothing where it is gone. */
  stand(id: number): void {
    this.#list.focus(id);
  }

  closeCard(): void {
    this.#stage.close();
  }

  /** Opens the card of the passage that the context menu was asked for on; does nothing where it is gone. */
  showPointed(): void {
    if (this.#pointer.menuFor) this.show(this.#pointer.menuFor.id);
  }

  /** Gives all passages another look, at once. */
  dress(look: HighlightLook): void {
    this.#painter.dress(look);
  }

  /** Marks what the reader has not hidden, after that may have changed. */
  leaveOutHidden(): Promise<void> {
    return this.#findings.leaveOutHidden();
  }

  /** Shows the list and the open card anew, after what they are shown with changed. */
  showAgain(): void {
    this.#selection.showAgain();
    this.#hiding.showAgain();
    this.#show();
  }

  #reach(id: number): void {
    this.#reached = { id, at: Date.now() };
  }

  /** Goes on to the passage beside the one that the reader came to last, and opens its card. */
  #step(step: Step): void {
    const { all } = this.#passages;
    const from = all.find(({ id }) => id === this.#reached?.id);
    const passage = neighbourOf(all, from, step, ({ range }) => isBehindView(range));
    if (passage) this.show(passage.id);
  }

  #neighboursOf({ id }: Passage): Neighbours | undefined {
    const { all } = this.#passages;
    const index = all.findIndex((passage) => passage.id === id);
    if (index === -1 || all.length === 1) return undefined;
    const showPrevious = (): void => this.#step(-1);
    return { at: index + 1, of: all.length, showPrevious, showNext: () => this.#step(1) };
  }

  /** After the undo: the passage's card, if it is there. */
  #openAgain(text: string): void {
    const passage = this.#passages.all.find((one) => one.text === text);
    if (passage) this.#card.open(passage);
    else this.#stage.close();
  }

  /** Brings the page in line with the passages. */
  #show(): void {
    if ((this.#painter.wasTaken || this.#host.wasTaken) && !this.#setup.patience.lose()) {
      this.#setup.counted(0);
      this.#setup.idle();
      return;
    }
    const { all } = this.#passages;
    const open = this.#card.passage;
    const found = open && this.#passages.byId(open.id);
    if (open && found?.range !== open.range) this.#card.close();
    this.#painter.paint(all.map(({ range }) => range));
    const { over } = this.#pointer;
    if (over && !this.#painter.ranges.has(over.range)) this.#pointer.leave();
    if (all.length === 0 && !this.#stage.isOpen) this.#host.remove();
    this.#list.show(all, this.#setup.setting().texts);
    // It tells of its passage's other claims, and how many passages there are.
    this.#card.showAgain(found);
    if (all.length === this.#count) return;
    this.#count = all.length;
    this.#setup.counted(all.length);
  }

  #listen(signal: AbortSignal): void {
    listenForClicks(
      this.#host.element,
      (insideOwn) => {
        if (!insideOwn) this.#stage.close();
      },
      (click) => {
        const passage = this.#passageAt(click);
        if (passage) this.#card.open(passage);
      },
      signal,
    );
    listenForFocus((element) => {
      const [passage, ...more] = this.#passages.all.filter(({ range }) =>
        range.intersectsNode(element),
      );
      // What holds several is more than a place.
      if (passage && more.length === 0) this.#reach(passage.id);
    }, signal);
    // The browser's preference turns the ground of many pages from pale to deep.
    const preference = matchMedia('(prefers-color-scheme: dark)');
    preference.addEventListener('change', () => this.#painter.refresh(), { signal });
    const onPageKey = (event: KeyboardEvent): void => {
      const inOwn = event.composedPath().includes(this.#host.element);
      if (event.isTrusted && event.key === 'Escape' && !inOwn) this.#stage.close();
    };
    window.addEventListener('keydown', onPageKey, { capture: true, passive: true, signal });
  }

  #passageAt({ x, y, target }: PointedAt): Passage | undefined {
    const range = rangeAtPoint(this.#painter.ranges, x, y, target);
    return range ? this.#passages.byRange(range) : undefined;
  }

  /** Strengthens the passage whose card is open and the one under the pointer. */
  #emphasise(): void {
    const both = [this.#card.passage, this.#pointer.over];
    this.#painter.point(both.flatMap((passage) => (passage ? [passage.range] : [])));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // The page's own dialog below stays open.
    if (this.#stage.isOpen) this.#stage.close();
    else this.#list.leave();
  }

  #otherCardClosed(): void {
    if (this.#stage.isOpen) return; // Another card took its place.
    if (this.#passages.all.length === 0) this.#host.remove();
    this.#rest();
  }

  #rest(): void {
    if (!this.#findings.firstReading && !this.#stage.isOpen) this.#setup.idle();
  }

  #stop(): void {
    this.#stage.close();
    this.#pointer.leave();
    this.#list.show([], this.#setup.setting().texts);
    this.#painter.stop();
  }
}

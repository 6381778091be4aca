import type { Match, Matcher, PageContext, ReadBlock } from '../../matching/types';
import type { Block } from '../../page/block';
import { PageObserver } from '../../page/observer';
import { isLeftAlone } from '../../page/left-alone';
import { readPageFacts } from '../../page/page-context';
import { runInSlices } from '../../page/scheduler';
import { TextFlow } from '../../page/text-flow';
import { isInView } from '../../page/visibility';

/** With more new blocks than this, those in view are matched before the rest is read. */
const LARGE_PAGE = 400;

/** So long after its address or its title changed, in milliseconds, a page may still bring in what else it tells of itself. */
const SETTLING_MS = 10_000;

/** What shares the page's thread with it. */
type PausingMatcher = Pick<Matcher, 'reading' | 'matching'>;

/** What a reading of the page found. */
export interface Reading {
  matches: readonly Match[];
  blocks: readonly Block[];
}

/** Reads a page, and again what changes of it, until the signal is aborted. */
export class PageReading {
  readonly #matcher: PausingMatcher;
  readonly #tell: (reading: Reading) => Promise<void>;
  readonly #signal: AbortSignal;
  readonly #flow: TextFlow;
  readonly #observer: PageObserver;
  /** What was read before, by text: a block is read again only when its text changes. */
  #known = new Map<string, ReadBlock>();
  #blocks: readonly Block[] = [];
  /** What the matcher said last, and of which texts. */
  #answer:
    { texts: readonly string[]; context: PageContext; matches: readonly Match[] } | undefined;
  #facts: { key: string; until: number; context: PageContext } | undefined;
  #running = false;
  #changed = false;

  /**
   * @param ignores elements that are not the page's
   * @param tell gets what was found after each reading that could have changed it, and is waited for
   */
  constructor(
    matcher: PausingMatcher,
    ignores: (element: Element) => boolean,
    tell: (reading: Reading) => Promise<void>,
    signal: AbortSignal,
  ) {
    this.#matcher = matcher;
    this.#tell = tell;
    this.#signal = signal;
    this.#flow = new TextFlow(document.documentElement, ignores);
    this.#observer = new PageObserver(
      ({ content, look }) => {
        for (const node of content) this.#flow.markContent(node);
        for (const element of look) this.#flow.markLook(element);
        return this.read();
      },
      ignores,
      signal,
    );
    this.#observer.watch([document]);
    signal.addEventListener('abort', () => this.#forget(), { once: true });
  }

  /** Reads what changed; a change that comes in meanwhile is read right after. Never rejects but for errors of ours. */
  async read(): Promise<void> {
    this.#changed = true;
    if (this.#running) return;
    this.#running = true;
    try {
      while (this.#changed) {
        this.#changed = false;
        await this.#readOnce();
      }
    } catch (error) {
      if (!this.#signal.aborted) throw error;
    } finally {
      this.#running = false;
    }
  }

  async #readOnce(): Promise<void> {
    if (isLeftAlone(document)) return this.#leave();
    const { blocks, shadowRoots, hidden } = await runInSlices(this.#flow.read(), this.#signal);
    this.#observer.watch([document, ...shadowRoots], hidden);
    const context = this.#context();
    if (sameItems(blocks, this.#blocks)) return;
    this.#blocks = blocks;
    const fresh = blocks.filter((block) => !this.#known.has(block.text));
    if (fresh.length > LARGE_PAGE) await this.#readViewFirst(blocks, fresh, context);
    await runInSlices(this.#readBlocks(fresh), this.#signal);
    await this.#tell(await runInSlices(this.#foundIn(blocks, context), this.#signal));
  }

  /** Finds nothing, for as long as the page is to be left alone. */
  async #leave(): Promise<void> {
    if (this.#blocks.length === 0) return;
    this.#blocks = [];
    await this.#tell({ matches: [], blocks: [] });
  }

  *#foundIn(blocks: readonly Block[], context: PageContext): Generator<void, Reading> {
    this.#forgetBut(blocks);
    yield;
    return { matches: yield* this.#matchesOf(blocks, context), blocks };
  }

  /** What the page tells about itself: asked anew until some time after address, title or head changed. */
  #context(): PageContext {
    const key = `${location.href} ${document.title} ${document.getElementsByTagName('meta').length}`;
    const former = this.#facts;
    const now = performance.now();
    const isNew = former?.key !== key;
    if (former && !isNew && now > former.until) return former.context;
    const context = readPageFacts(document);
    const same = JSON.stringify(context) === JSON.stringify(former?.context);
    this.#facts = {
      key,
      until: isNew ? now + SETTLING_MS : former.until,
      context: same && former ? former.context : context,
    };
    // What was found before was found with other facts.
    if (!same) this.#blocks = [];
    return this.#facts.context;
  }

  async #readViewFirst(
    all: readonly Block[],
    fresh: readonly Block[],
    context: PageContext,
  ): Promise<void> {
    const inView = await runInSlices(blocksInView(fresh), this.#signal);
    await runInSlices(this.#readBlocks(inView), this.#signal);
    const blocks = all.filter((block) => this.#known.has(block.text));
    const matches = await runInSlices(this.#matchesOf(blocks, context), this.#signal);
    await this.#tell({ matches, blocks });
  }

  *#readBlocks(blocks: readonly Block[]): Generator<void, void> {
    for (const { text } of blocks) {
      if (!this.#known.has(text)) this.#known.set(text, yield* this.#matcher.reading(text));
      yield;
    }
  }

  /** The matches of these blocks; the matcher is asked only where their texts, or the page's facts, are others than before. */
  *#matchesOf(blocks: readonly Block[], context: PageContext): Generator<void, readonly Match[]> {
    const texts = blocks.map(({ text }) => text);
    const former = this.#answer;
    if (former?.context === context && sameItems(texts, former.texts)) return former.matches;
    const read = texts.flatMap((text) => this.#known.get(text) ?? []);
    const matches = yield* this.#matcher.matching(read, context);
    this.#answer = { texts, context, matches };
    return matches;
  }

  #forget(): void {
    this.#known.clear();
    this.#blocks = [];
    this.#answer = undefined;
  }

  #forgetBut(blocks: readonly Block[]): void {
    const known = this.#known;
    this.#known = new Map(
      blocks.flatMap(({ text }) => {
        const read = known.get(text);
        return read ? [[text, read]] : [];
      }),
    );
  }
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function* blocksInView(blocks: readonly Block[]): Generator<void, Block[]> {
  const inView: Block[] = [];
  for (const block of blocks) {
    if (isInView(block.element)) inView.push(block);
    yield;
  }
  return inView;
}

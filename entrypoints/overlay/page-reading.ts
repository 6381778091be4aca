import type { Match, Matcher, PageContext, ReadBlock } from '../../matching/types';
import type { Block } from '../../page/block';
import { PageObserver } from '../../page/observer';
import { readPageFacts } from '../../page/page-context';
import { runInSlices } from '../../page/scheduler';
import { TextFlow } from '../../page/text-flow';
import { isInView } from '../../page/visibility';

/** With more new blocks than this, those in view are matched before the rest is read. */
const LARGE_PAGE = 400;

/** What a reading of the page found. */
export interface Reading {
  matches: readonly Match[];
  blocks: readonly Block[];
}

/** Reads a page, and again what changes of it, until the signal is aborted. */
export class PageReading {
  readonly #matcher: Matcher;
  readonly #tell: (reading: Reading) => Promise<void>;
  readonly #signal: AbortSignal;
  readonly #flow: TextFlow;
  readonly #observer: PageObserver;
  /** What was read before, by text: a block is read again only when its text changes. */
  #known = new Map<string, ReadBlock>();
  #blocks: readonly Block[] = [];
  #facts: { key: string; context: PageContext } | undefined;
  #running = false;
  #changed = false;

  /**
   * @param ignores elements that are not the page's
   * @param tell gets what was found after each reading that could have changed it, and is waited for
   */
  constructor(
    matcher: Matcher,
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
        void this.read();
      },
      ignores,
      signal,
    );
    this.#observer.watch([document]);
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
    const { blocks, shadowRoots } = await runInSlices(this.#flow.read(), this.#signal);
    this.#observer.watch([document, ...shadowRoots]);
    const context = this.#context();
    if (sameItems(blocks, this.#blocks)) return;
    this.#blocks = blocks;
    const fresh = blocks.filter((block) => !this.#known.has(block.text));
    if (fresh.length > LARGE_PAGE) await this.#readViewFirst(blocks, fresh, context);
    await runInSlices(this.#readBlocks(fresh), this.#signal);
    this.#forgetBut(blocks);
    await this.#tell({ matches: this.#matchesOf(blocks, context), blocks });
  }

  /** What the page tells about itself: asked again only when the address, the title or the head changed. */
  #context(): PageContext {
    const key = `${location.href} ${document.title} ${document.getElementsByTagName('meta').length}`;
    if (this.#facts?.key !== key) {
      this.#facts = { key, context: readPageFacts(document) };
      this.#blocks = [];
    }
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
    await this.#tell({ matches: this.#matchesOf(blocks, context), blocks });
  }

  *#readBlocks(blocks: readonly Block[]): Generator<void, void> {
    for (const { text } of blocks) {
      if (!this.#known.has(text)) this.#known.set(text, this.#matcher.read(text));
      yield;
    }
  }

  #matchesOf(blocks: readonly Block[], context: PageContext): Match[] {
    const read = blocks.flatMap(({ text }) => this.#known.get(text) ?? []);
    return this.#matcher.match(read, context);
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

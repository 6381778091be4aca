import type { ListedPassage } from '../../../extension/messages';
import type { Browser, BrowserFrame, BrowserTab, Point } from './browser';
import { passageList, type ListContent } from './in-list';
import { ringedText } from './in-paint';
import {
  cardButton,
  closedRoots,
  middleOf,
  openCard,
  paintedTexts,
  pointInText,
  type CardContent,
} from './in-page';
import { callWithRoots, framesScript, type Json, type ShadowRootOf } from './page-script';
import { Popup } from './popup';

/** What the toolbar button shows for a tab. */
export interface Badge {
  text: string;
  title: string;
}

/** A tab with a page, as its reader sees it: all of its frames together. */
export class Page {
  private readonly popups: Popup[] = [];

  constructor(
    private readonly browser: Browser,
    readonly tab: BrowserTab,
  ) {}

  /** Runs `fn` in the world of the page's own scripts, in the top frame. */
  async run<A extends readonly Json[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return (await this.topFrame()).run(fn, ...args);
  }

  /** Runs `fn` where the extension's scripts run, in all frames. The order of results is not that of the frames. */
  async runAsExtension<A extends readonly Json[], R>(
    fn: (rootOf: ShadowRootOf, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>[]> {
    return (await this.evaluateAsExtension(callWithRoots(fn, args))) as Awaited<R>[];
  }

  /** The same for an expression, which may use `rootOf` (see page-script). */
  async evaluateAsExtension(expression: string): Promise<unknown[]> {
    const script = framesScript(this.tab.id, expression);
    return (await this.browser.evaluateInExtension(script)) as unknown[];
  }

  /** The texts that are painted now, frame by frame. */
  async highlightedTexts(): Promise<string[]> {
    const frames = await this.tab.frames();
    const texts: string[] = [];
    for (const frame of frames) texts.push(...(await frame.run(paintedTexts)));
    return texts;
  }

  /** The passage with the ring of the keyboard, in whatever frame; null where none has it. */
  async ringedText(): Promise<string | null> {
    for (const frame of await this.tab.frames()) {
      const text = await frame.run(ringedText);
      if (text !== null) return text;
    }
    return null;
  }

  /** The list of passages: of the frame in which it has the focus, else of the first one that has passages. */
  async list(): Promise<ListContent | null> {
    const lists = (await this.runAsExtension(passageList)).filter((list) => list !== null);
    return lists.find(({ focused }) => focused !== null) ?? lists[0] ?? null;
  }

  /** Clicks in the middle of the first line of a text. */
  clickText(text: string): Promise<void> {
    return this.clickWhere((frame) => frame.run(pointInText, text), `text "${text}"`);
  }

  /** Chooses the extension's item of this id in the context menu of a text in the top frame; false where it is not shown. */
  async chooseInMenuOf(text: string, item: string, select = false): Promise<boolean> {
    const point = await this.run(pointInText, text, select);
    if (!point) throw new Error(`No text "${text}" on the page`);
    return this.tab.chooseInMenu(point, item);
  }

  /** Selects a text in the top frame and has it compared with both articles; false where the menu does not offer it. */
  compareText(text: string): Promise<boolean> {
    return this.chooseInMenuOf(text, 'compare', true);
  }

  /** Chooses the extension's item of this id in the context menu of an element of the top frame; false where it is not shown. */
  async chooseInMenuAt(selector: string, item: string): Promise<boolean> {
    const point = await this.run(middleOf, selector);
    if (!point) throw new Error(`No ${selector} on the page`);
    return this.tab.chooseInMenu(point, item);
  }

  /** Clicks an element of the page itself. */
  clickElement(selector: string): Promise<void> {
    return this.clickWhere((frame) => frame.run(middleOf, selector), selector);
  }

  /** What the open card says; null while none is open. */
  async card(): Promise<CardContent | null> {
    const cards = await this.runAsExtension(openCard);
    return cards.find((card) => card !== null) ?? null;
  }

  /** Clicks a button of the open card by its name. */
  async clickInCard(button: string): Promise<void> {
    const found = (await this.runAsExtension(cardButton, button)).find((one) => one !== null);
    await this.clickWhere(
      async (frame) =>
        found?.frame === (await frame.run(() => location.href)) ? found.point : null,
      `button "${button}" in the card`,
    );
  }

  /** How many elements of the extension's stand in the page. */
  async hostCount(): Promise<number> {
    const counts = await this.runAsExtension(closedRoots);
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async badge(): Promise<Badge> {
    const about = `{ tabId: ${this.tab.id} }`;
    return (await this.browser.evaluateInExtension(
      `Promise.all([browser.action.getBadgeText(${about}), browser.action.getTitle(${about})])
        .then(([text, title]) => ({ text, title }))`,
    )) as Badge;
  }

  /** The passages of the top frame as the extension tells them to its own popup. */
  async listedPassages(): Promise<ListedPassage[]> {
    const answer = (await this.browser.evaluateInExtension(
      `browser.tabs.sendMessage(${this.tab.id}, { type: 'list-passages' }, { frameId: 0 })`,
    )) as { passages: ListedPassage[] };
    return answer.passages;
  }

  /** Opens the toolbar button's popup for this page, in a window of its own: the page stays in sight. */
  async openPopup(): Promise<Popup> {
    const tab = await this.browser.newTab({ ownWindow: true });
    await tab.goto(this.browser.extensionUrl(`popup.html?tab=${this.tab.id}`));
    const popup = new Popup(tab);
    this.popups.push(popup);
    await popup.drawn();
    return popup;
  }

  async close(): Promise<void> {
    for (const popup of this.popups) await popup.close();
    await this.tab.close();
  }

  private async topFrame(): Promise<BrowserFrame> {
    const [top] = await this.tab.frames();
    if (!top) throw new Error('The tab has no frame');
    return top;
  }

  private async clickWhere(
    find: (frame: BrowserFrame) => Promise<Point | null>,
    what: string,
  ): Promise<void> {
    for (const frame of await this.tab.frames()) {
      const point = await find(frame);
      if (point) return frame.click(point);
    }
    throw new Error(`No ${what} on the page`);
  }
}

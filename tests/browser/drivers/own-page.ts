import type { BrowserFrame, BrowserTab } from './browser';
import { openCard, type CardContent } from './in-page';
import { callWithRoots, ownPageScript } from './page-script';

/** One of the extension's own pages, in which no extension may run scripts, with the cards that open in it. */
export class OwnPage {
  constructor(readonly tab: BrowserTab) {}

  async frame(): Promise<BrowserFrame> {
    const [frame] = await this.tab.frames();
    if (!frame) throw new Error('The page has no frame');
    return frame;
  }

  /** All of its text, spaces folded. */
  async text(): Promise<string> {
    const frame = await this.frame();
    return frame.run(() => document.body.innerText.replace(/\s+/g, ' ').trim());
  }

  /** What the open card says; null while none is open. */
  async card(): Promise<CardContent | null> {
    return (await this.evaluateWithRoots(callWithRoots(openCard, []))) as CardContent | null;
  }

  /** Evaluates an expression that may use `rootOf` (see page-script). */
  async evaluateWithRoots(expression: string): Promise<unknown> {
    return (await this.frame()).evaluate(ownPageScript(expression));
  }
}

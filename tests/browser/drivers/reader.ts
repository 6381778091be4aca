import type { Browser, LaunchOptions } from './browser';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import { Page } from './page';

/** A person with a browser that has Counterpoint. */
export class Reader {
  private readonly pages: Page[] = [];

  private constructor(readonly browser: Browser) {}

  static async start(name: Browser['name'], options: LaunchOptions): Promise<Reader> {
    return new Reader(await (name === 'firefox' ? launchFirefox : launchChromium)(options));
  }

  /** Opens a page in a new tab and waits until it has loaded. */
  async open(url: string): Promise<Page> {
    const tab = await this.browser.newTab();
    await tab.goto(url);
    const page = new Page(this.browser, tab);
    this.pages.push(page);
    return page;
  }

  /** Closes all pages that are open, and their popups. */
  async closePages(): Promise<void> {
    for (const page of this.pages.splice(0)) await page.close();
  }

  /** Closes the browser and starts it again, with all that it keeps. */
  restart(): Promise<void> {
    this.pages.length = 0;
    return this.browser.restart();
  }

  /** The addresses that the extension asked for, or that a page asked for, since the browser first started. */
  async requests(by: 'extension' | 'page'): Promise<string[]> {
    const all = await this.browser.requests();
    return all.filter((request) => request.by === by).map(({ url }) => url);
  }

  /** Resolves when somebody closes the browser's window. */
  closed(): Promise<void> {
    return this.browser.closed();
  }

  /** Ends the browser for good. */
  close(): Promise<void> {
    return this.browser.close();
  }
}

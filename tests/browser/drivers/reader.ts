import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserTab, LaunchOptions } from './browser';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import { Page } from './page';

const WELCOME_PATIENCE_MS = 10_000;

/** The tab of the welcome page, which opens some time after the start; null where it does not come. */
async function welcomeTab(browser: Browser): Promise<BrowserTab | null> {
  const deadline = Date.now() + WELCOME_PATIENCE_MS;
  while (Date.now() < deadline) {
    const tab = await browser.findTab(browser.extensionUrl('welcome.html'));
    if (tab) return tab;
    await sleep(50);
  }
  return null;
}

/** A person with a browser that has Counterpoint. */
export class Reader {
  private readonly pages: Page[] = [];
  private faultsSeen = 0;

  private constructor(
    readonly browser: Browser,
    /** Whether the extension greeted the reader when it was installed. */
    readonly wasWelcomed: boolean,
  ) {}

  /** Starts a browser, has the extension installed, and closes the page that it opens then. */
  static async start(name: Browser['name'], options: LaunchOptions): Promise<Reader> {
    const browser = await (name === 'firefox' ? launchFirefox : launchChromium)(options);
    const welcome = await welcomeTab(browser);
    await welcome?.close();
    return new Reader(browser, welcome !== null);
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

  /** What went wrong in the browser since this was asked last. */
  async newFaults(): Promise<string[]> {
    const all = await this.browser.faults();
    const fresh = all.slice(this.faultsSeen);
    this.faultsSeen = all.length;
    return fresh;
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

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  chromium,
  type BrowserContext,
  type Frame,
  type Page,
  type Request,
  type Worker,
} from '@playwright/test';
import { ChromiumBackground } from './chromium-background';
import { watchFaults } from './chromium-faults';
import { aliveIn, pageHeap, workerHeap } from './chromium-life';
import type { Browser, BrowserFrame, BrowserTab, LaunchOptions, SeenRequest } from './browser';
import { HEADLESS_WINDOW, requireExecutable } from './executables';
import { DESK, pageScript, tabIdOf } from './page-script';
import { stallAt, WAKE } from './stalling';
import { sameDrawing } from './test-fonts';
import { until } from './until';

const OWN_SCHEME = 'chrome-extension://';

/** Where a frame's viewport begins on the viewport of its tab. */
async function frameOrigin(frame: Frame): Promise<{ x: number; y: number }> {
  if (frame.parentFrame() === null) return { x: 0, y: 0 };
  const element = await frame.frameElement();
  const box = await element.boundingBox();
  if (box === null) throw new Error(`The frame ${frame.url()} is not shown`);
  const border = await element.evaluate((node) =>
    node instanceof HTMLElement ? { x: node.clientLeft, y: node.clientTop } : { x: 0, y: 0 },
  );
  return { x: box.x + border.x, y: box.y + border.y };
}

function chromiumFrame(page: Page, frame: Frame): BrowserFrame {
  return {
    run: (fn, ...args) => frame.evaluate(pageScript(fn, args)),
    evaluate: (expression) => frame.evaluate(expression),
    async click(point) {
      const origin = await frameOrigin(frame);
      await page.mouse.click(origin.x + point.x, origin.y + point.y);
    },
  };
}

/** Items for selected text, which Chromium shows where some is selected. */
const SELECTION_ITEMS = ['compare'];

/** Chromium's menu is the system's and tells nothing: which items the extension has it show is noted in `shownItems`. */
const WATCH_MENU = `
  globalThis.shownItems = new Set();
  const update = chrome.contextMenus.update.bind(chrome.contextMenus);
  chrome.contextMenus.update = (id, properties) => {
    if (properties.visible) shownItems.add(id); else shownItems.delete(id);
    return update(id, properties);
  };`;

/** Triggers the extension's action in the tab that shows a page, by the browser's own protocol. */
async function pressButton(page: Page, extensionId: string): Promise<void> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The context belongs to no browser');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}`);
  const action = { id: extensionId, targetId: tab.targetId };
  // Younger than the types of the protocol.
  await session.send('Extensions.triggerAction' as 'Target.closeTarget', action);
  await session.detach();
}

/** Has `chrome://extensions` let the extension read all sites, or only those of some match patterns. */
async function allowSites(
  context: BrowserContext,
  extensionId: string,
  sites: 'all' | readonly string[],
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const hostAccess =
    sites === 'all' ? 'ON_ALL_SITES' : sites.length > 0 ? 'ON_SPECIFIC_SITES' : 'ON_CLICK';
  const update = JSON.stringify({ extensionId, hostAccess });
  await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${update})`);
  for (const site of sites === 'all' ? [] : sites) {
    const allowed = JSON.stringify([extensionId, site]);
    await page.evaluate(`chrome.developerPrivate.addHostPermission(...${allowed})`);
  }
  await page.close();
}

/** Has `chrome://extensions` do something that ends the extension and starts it again. */
async function throughRestart(context: BrowserContext, call: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const devMode = `updateProfileConfiguration({ inDeveloperMode: true })`;
  // Without this, Chromium leaves an unpacked one off.
  await page.evaluate(`chrome.developerPrivate.${devMode}`);
  await page.evaluate(`chrome.developerPrivate.${call}`);
  await page.close();
}

/** Evaluates an expression where the extension's full API is. */
type InExtension = (expression: string) => Promise<unknown>;

/** The same expression, with the extension's API by its standard name. */
function asBrowser(expression: string): string {
  return `(() => { const browser = chrome; return (${expression}); })()`;
}

/** @param inWorker the same as `inExtension`, but in the background, which must be running */
function chromiumTab(
  page: Page,
  id: number,
  inExtension: InExtension,
  inWorker: InExtension,
): BrowserTab {
  return {
    id,
    async pressButton() {
      await page.bringToFront();
      await pressButton(page, String(await inExtension('browser.runtime.id')));
    },
    async chooseInMenu({ x, y }, item) {
      await page.mouse.move(x, y);
      await page.mouse.click(x, y, { button: 'right' });
      const selectionText = String(await page.evaluate('getSelection().toString()'));
      const shown = SELECTION_ITEMS.includes(item)
        ? String(selectionText !== '')
        : `shownItems.has('${item}')`;
      const info = JSON.stringify({ menuItemId: item, frameId: 0, selectionText });
      const choose = `browser.contextMenus.onClicked.dispatch(${info}, { id: ${id} }) ?? true`;
      return Boolean(await inWorker(`${shown} && (${choose})`));
    },
    async goto(url) {
      await page.goto(url, { waitUntil: 'load' });
    },
    async reload() {
      await page.reload({ waitUntil: 'load' });
    },
    async back() {
      // A page from the back/forward cache never fires `load` again.
      await page.goBack({ waitUntil: 'commit' });
    },
    frames: () => Promise.resolve(page.frames().map((frame) => chromiumFrame(page, frame))),
    async press(key, options) {
      try {
        await page.keyboard.press(options?.shift ? `Shift+${key}` : key);
      } catch (error) {
        // The popup closes itself when a key goes down, at times before the key is up again.
        if (!page.isClosed()) throw error;
      }
    },
    async callCommand(name) {
      // Its keys are the browser's own: none that a driver presses get there.
      await inWorker(`browser.commands.onCommand.dispatch('${name}', { id: ${id} }) ?? true`);
    },
    show: () => page.bringToFront(),
    resize: (width, height = HEADLESS_WINDOW.height) => page.setViewportSize({ width, height }),
    async screenshot(file) {
      await page.screenshot({ path: file });
    },
    async pointWith(pointer) {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: pointer === 'finger' });
    },
    showOn: (medium) => page.emulateMedia({ media: medium === 'paper' ? 'print' : 'screen' }),
    forceColors: (forced) => page.emulateMedia({ forcedColors: forced ? 'active' : 'none' }),
    preferColors: (colorScheme) => page.emulateMedia({ colorScheme }),
    alive: async () => aliveIn(page, String(await inExtension('location.origin'))),
    heap: () => pageHeap(page),
    close: () => page.close(),
  };
}

function seenRequest(request: Request): SeenRequest {
  // A request for a whole document has no frame yet, and it is never the extension's doing unseen: it opens a page.
  const asker =
    request.serviceWorker()?.url() ?? (request.isNavigationRequest() ? '' : request.frame().url());
  return { url: request.url(), by: asker.startsWith(OWN_SCHEME) ? 'extension' : 'page' };
}

async function extensionWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** Starts Chromium with the extension on a new profile. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const { extension, headless, testFonts = false, outlivesInterrupt = false } = options;
  const profile = mkdtempSync(path.join(os.tmpdir(), 'counterpoint-chromium-'));
  const drawing = testFonts ? sameDrawing(profile) : { env: {}, args: [] };
  const seen: SeenRequest[] = [];
  const faults: string[] = [];

  async function start(): Promise<{ context: BrowserContext; worker: Worker }> {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: requireExecutable('chromium'),
      headless,
      handleSIGINT: !outlivesInterrupt,
      viewport: headless ? HEADLESS_WINDOW : null,
      // No picture catches a card that fades in.
      reducedMotion: 'reduce',
      // Readers have the back/forward cache; Playwright switches it off.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      env: { ...process.env, ...drawing.env },
      args: [
        ...drawing.args,
        ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
        '--enable-unsafe-extension-debugging', // to press its button
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
      ],
    });
    context.on('request', (request) => {
      if (!request.url().startsWith(OWN_SCHEME)) seen.push(seenRequest(request));
    });
    watchFaults(context, faults);
    const worker = await extensionWorker(context);
    await worker.evaluate(WATCH_MENU);
    return { context, worker };
  }

  let { context, worker } = await start();

  let background: ChromiumBackground | undefined;

  const inWorker = (expression: string): Promise<unknown> => worker.evaluate(asBrowser(expression));
  const evaluateInExtension = (expression: string): Promise<unknown> =>
    background?.evaluate(asBrowser(expression)) ?? inWorker(expression);
  const extensionUrl = (file: string): string => new URL(file, worker.url()).href;
  const extensionId = (): string => new URL(worker.url()).host;
  const tabOf = (page: Page, id: unknown): BrowserTab =>
    chromiumTab(page, Number(id), evaluateInExtension, inWorker);

  async function startAgain(call: string): Promise<void> {
    const restarted = context.waitForEvent('serviceworker');
    await throughRestart(context, call);
    worker = await restarted;
    // Its tab is closed.
    background = undefined;
    await worker.evaluate(WATCH_MENU);
  }

  return {
    name: 'chromium',
    async newTab(options) {
      const create = options?.ownWindow
        ? `browser.windows.create({ url: 'about:blank', width: 460, height: 700 }).then((made) => made.tabs[0].id)`
        : `browser.tabs.create({ url: 'about:blank' }).then((made) => made.id)`;
      const [page, id] = await Promise.all([
        context.waitForEvent('page'),
        evaluateInExtension(create),
      ]);
      return tabOf(page, id);
    },
    async findTab(address) {
      const page = context.pages().find((one) => one.url().startsWith(address));
      if (!page) return null;
      return tabOf(page, await evaluateInExtension(tabIdOf(address)));
    },
    evaluateInExtension,
    extensionUrl,
    allowSites: (sites) => allowSites(context, extensionId(), sites),
    async stopBackground() {
      background ??= await ChromiumBackground.watch(context, extensionUrl(DESK));
      await background.stop();
    },
    async stopBackgroundAt(call, nth, cause) {
      background ??= await ChromiumBackground.watch(context, extensionUrl(DESK));
      await background.evaluate(asBrowser(WAKE));
      const running = context.serviceWorkers().at(-1);
      if (!running) throw new Error('The background does not run');
      await running.evaluate(stallAt(call, nth, 'globalThis'));
      await cause();
      await until(`the background calls ${call}`, () => running.evaluate('hasStalled'));
      await background.stop();
    },
    background: () => Promise.resolve(background?.state ?? { running: true, starts: 0 }),
    backgroundHeap: () => workerHeap(context),
    reloadExtension: () => startAgain(`reload('${extensionId()}', { failQuietly: true })`),
    allowPrivateWindows() {
      const update = JSON.stringify({ extensionId: extensionId(), incognitoAccess: true });
      return startAgain(`updateExtensionConfiguration(${update})`);
    },
    faults: () => Promise.resolve([...faults]),
    requests: () => Promise.resolve([...seen]),
    async restart() {
      await context.close();
      background = undefined;
      ({ context, worker } = await start());
    },
    async closed() {
      await context.waitForEvent('close', { timeout: 0 });
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

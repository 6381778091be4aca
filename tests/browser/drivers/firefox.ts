import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BackgroundState, Browser, LaunchOptions, SeenRequest } from './browser';
import { ADDON_UUID, startFirefox, type FirefoxProcess } from './firefox-process';
import { FAULTS, WATCH_FAULTS } from './firefox-faults';
import { FirefoxSession } from './firefox-session';
import { Marionette } from './marionette';
import { firefoxTab } from './firefox-tab';
import { EVERY_SITE } from '../../../extension/every-site';
import { DESK, tabIdOf } from './page-script';
import { stallAt, WAKE } from './stalling';
import { until } from './until';

const TAB_IDS = 'browser.tabs.query({}).then((tabs) => tabs.map((tab) => tab.id))';

/** Notes each request in `Services.counterpointRequests`; the browser's own are told from those of pages. */
const WATCH_REQUESTS = `
  Services.counterpointRequests = [];
  Services.obs.addObserver((channel) => {
    channel.QueryInterface(Ci.nsIHttpChannel);
    const { loadingPrincipal, triggeringPrincipal } = channel.loadInfo;
    const asker = triggeringPrincipal ?? loadingPrincipal;
    const by = asker?.isSystemPrincipal ? 'browser'
      : asker?.isAddonOrExpandedAddonPrincipal ? 'extension' : 'page';
    Services.counterpointRequests.push({ url: channel.URI.spec, by });
  }, 'http-on-modify-request');`;

/** What the page of add-ons does when its switches are turned: takes away what is not allowed, and gives what is. */
const ALLOW_SITES = `
  const [id, allowed] = arguments;
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const taken = extension.allowedOrigins.patterns
    .map(({ pattern }) => pattern)
    .filter((site) => !allowed.includes(site));
  return ExtensionPermissions.remove(id, { permissions: [], origins: taken }, extension).then(() =>
    ExtensionPermissions.add(id, { permissions: [], origins: allowed }, extension));`;

/** Ends the event page, also where it would be given time to finish what it is at; its starts are counted from then on. */
const STOP_BACKGROUND = `
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  if (extension.counterpointStarts === undefined) {
    extension.counterpointStarts = 0;
    extension.on('start-background-script', () => extension.counterpointStarts++);
  }
  return extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`;

const BACKGROUND = `
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  return {
    running: extension.backgroundState === 'running',
    starts: extension.counterpointStarts ?? 0,
  };`;

function addonIdOf(extension: string): string {
  const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

/** A running Firefox with the extension in it, and a tab of the extension's own to evaluate in. */
interface Running {
  process: FirefoxProcess;
  client: Marionette;
  session: FirefoxSession;
  /** Handle of the tab that shows one of the extension's files, where its API is. */
  desk: string;
}

async function start(profile: string, { extension, headless }: LaunchOptions): Promise<Running> {
  const process = await startFirefox(profile, { addonId: addonIdOf(extension), headless });
  const client = await Marionette.connect(process.port);
  await client.send('WebDriver:NewSession', { strictFileInteractability: true });
  const desk = String((await client.send('WebDriver:GetWindowHandle')).value);
  const session = new FirefoxSession(client, desk);
  await session.inBrowser(WATCH_REQUESTS);
  await session.inBrowser(WATCH_FAULTS, ADDON_UUID);
  // A temporary add-on is gone after a restart; installed again under the same id it has its storage back.
  await client.send('Addon:Install', { path: extension, temporary: true });
  await client.send('WebDriver:Navigate', { url: extensionUrl(DESK) });
  return { process, client, session, desk };
}

async function stop({ process, client }: Running): Promise<void> {
  // Firefox may close the connection before it has answered.
  await client.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
  client.close();
  await process.stop();
}

function extensionUrl(file: string): string {
  return new URL(file, `moz-extension://${ADDON_UUID}/`).href;
}

async function requestsOf({ session }: Running): Promise<SeenRequest[]> {
  return (await session.inBrowser('return Services.counterpointRequests')) as SeenRequest[];
}

async function faultsOf({ session }: Running): Promise<string[]> {
  return (await session.inBrowser(FAULTS)) as string[];
}

/** Starts Firefox with the extension on a new profile. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'counterpoint-firefox-'));
  const earlier: SeenRequest[] = [];
  const earlierFaults: string[] = [];
  let running = await start(profile, options);

  const evaluateInExtension = (expression: string) =>
    running.session.evaluate(running.desk, [], expression);

  const background = async (): Promise<BackgroundState> =>
    (await running.session.inBrowser(BACKGROUND, addonIdOf(options.extension))) as BackgroundState;

  const stopBackground = async (): Promise<void> => {
    const { starts } = await background();
    await running.session.inBrowser(STOP_BACKGROUND, addonIdOf(options.extension));
    await until('the event page has stopped', async () => {
      const state = await background();
      // Who waits for its answer may start it again at once.
      return !state.running || state.starts > starts;
    });
  };

  const installAgain = (more: object): Promise<void> =>
    running.session.inTab(running.desk, async (client) => {
      // The browser closes tabs with pages of an extension that ends.
      await client.send('WebDriver:Navigate', { url: 'about:blank' });
      await client.send('Addon:Install', { path: options.extension, temporary: true, ...more });
      await client.send('WebDriver:Navigate', { url: extensionUrl(DESK) });
    });

  return {
    name: 'firefox',
    async newTab({ ownWindow } = { ownWindow: false }) {
      const known = await evaluateInExtension(TAB_IDS);
      const made = await running.session.exclusively((client) =>
        client.send('WebDriver:NewWindow', { type: ownWindow ? 'window' : 'tab', focus: true }),
      );
      const all = (await evaluateInExtension(TAB_IDS)) as number[];
      const id = all.find((one) => !(known as number[]).includes(one));
      if (id === undefined) throw new Error('Firefox opened a tab that extensions do not see');
      return firefoxTab(running.session, String(made.handle), id);
    },
    async findTab(address) {
      for (const handle of await running.session.handles()) {
        const url = await running.session.evaluate(handle, [], 'location.href').catch(() => '');
        if (!String(url).startsWith(address)) continue;
        return firefoxTab(
          running.session,
          handle,
          Number(await evaluateInExtension(tabIdOf(address))),
        );
      }
      return null;
    },
    evaluateInExtension,
    extensionUrl,
    async allowSites(sites) {
      const allowed = sites === 'all' ? EVERY_SITE : sites;
      await running.session.inBrowser(ALLOW_SITES, addonIdOf(options.extension), allowed);
    },
    stopBackground,
    async stopBackgroundAt(call, nth, cause) {
      await evaluateInExtension(WAKE);
      const page = 'browser.extension.getBackgroundPage()';
      await evaluateInExtension(stallAt(call, nth, page));
      await cause();
      await until(`the background calls ${call}`, async () =>
        Boolean(await evaluateInExtension(`${page}?.hasStalled`)),
      );
      await stopBackground();
    },
    background,
    backgroundHeap: () => Promise.resolve(null),
    reloadExtension: () => installAgain({}),
    allowPrivateWindows: () => installAgain({ allowPrivateBrowsing: true }),
    faults: async () => [...earlierFaults, ...(await faultsOf(running))],
    requests: async () => [...earlier, ...(await requestsOf(running))],
    async restart() {
      earlier.push(...(await requestsOf(running)));
      earlierFaults.push(...(await faultsOf(running)));
      await stop(running);
      running = await start(profile, options);
    },
    closed: () => running.process.ended,
    async close() {
      await stop(running);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

import type { BrowserFrame, BrowserTab, NamedKey } from './browser';
import { HEADLESS_WINDOW } from './executables';
import { ADDON_UUID } from './firefox-process';
import type { FirefoxSession, FramePath } from './firefox-session';
import { pageScript, type Json } from './page-script';

/** WebDriver writes keys without a character as code points of the private use area. */
const KEYS: Record<NamedKey, string> = {
  Escape: '\uE00C',
  Tab: '\uE004',
  Enter: '\uE007',
  Space: ' ',
  ArrowDown: '\uE015',
};
const SHIFT = '\uE008';

function firefoxFrame(session: FirefoxSession, handle: string, frame: FramePath): BrowserFrame {
  return {
    run<A extends readonly Json[], R>(fn: (...args: A) => R, ...args: A) {
      return session.evaluate(handle, frame, pageScript(fn, args)) as Promise<Awaited<R>>;
    },
    evaluate: (expression) => session.evaluate(handle, frame, expression),
    async click({ x, y }) {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
      await session.inFrame(handle, frame, (client) =>
        client.send('WebDriver:PerformActions', { actions: [mouse] }),
      );
    },
  };
}

/** Chooses an item of the open context menu and tells whether it was there; closes the menu where not. */
const CHOOSE_ITEM = `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const menu = window.document.getElementById('contentAreaContextMenu');
  const whenShown = (popup) =>
    new Promise((resolve) => popup.addEventListener('popupshown', resolve, { once: true }));
  const choose = async (id) => {
    if (menu.state === 'showing') await whenShown(menu);
    const item = menu.querySelector('[id$="-menuitem-_' + id + '"]');
    const found = item !== null && !item.hidden;
    if (!found) {
      menu.hidePopup();
      return false;
    }
    // Several items of one extension share a menu of their own.
    const own = item.parentElement;
    if (own !== menu) {
      const shown = whenShown(own);
      own.parentElement.openMenu(true);
      await shown;
    }
    own.activateItem(item);
    return true;
  };
  return choose(arguments[0]);`;

const SET_PREF = 'Services.prefs.setIntPref(arguments[0], arguments[1])';
/** As Firefox writes what a pointer can do. */
const COARSE = 1;
const FINE_AND_HOVERING = 6;

/** Overrides something of the tab in front, which its documents are shown with. */
const OVERRIDE = `
  const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
  gBrowser.selectedBrowser.browsingContext[arguments[0]] = arguments[1];`;

/** Firefox does not count objects; listeners, painted ranges and what stands in our element are there to be counted. */
const COUNT_ALIVE = `
  const page = window.wrappedJSObject;
  const targets = [window, document, document.documentElement, document.body];
  const roots = [...document.querySelectorAll('*')].map((element) => element.openOrClosedShadowRoot);
  const own = roots.filter((root) => root !== null);
  return {
    listeners: targets.flatMap((target) => Services.els.getListenerInfoFor(target)).length,
    nodes: [document, ...own].flatMap((root) => [...root.querySelectorAll('*')]).length,
    highlights: page.CSS.highlights.size,
    sheets: [document, ...own].reduce((sum, root) => sum + root.adoptedStyleSheets.length, 0),
  };`;

const CALL_COMMAND = `
  const policies = WebExtensionPolicy.getActiveExtensions();
  const { extension } = policies.find((one) => one.mozExtensionHostname === arguments[0]);
  extension.shortcuts.onCommand(arguments[1]);`;

/** Does what a click on the extension's button does. A popup that is open, which it would close, is closed first. */
const PRESS_BUTTON = `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const { extension } = WebExtensionPolicy.getByHostname(arguments[0]);
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs');
  const button = ExtensionParent.apiManager.global.browserActionFor(extension);
  const closed = [...window.document.querySelectorAll('panel')].map((panel) => {
    if (panel.state === 'closed') return null;
    const hidden = new Promise((done) => panel.addEventListener('popuphidden', done, { once: true }));
    panel.hidePopup();
    return hidden;
  });
  return Promise.all(closed).then(() => void button.triggerAction(window));`;

/** A tab of Firefox by its WebDriver handle; `id` is what extension code knows it by. */
export function firefoxTab(session: FirefoxSession, handle: string, id: number): BrowserTab {
  const send = (command: string, parameters: Record<string, unknown> = {}) =>
    session.inTab(handle, async (client) => {
      await client.send(command, parameters);
    });
  const override = async (what: string, value: string): Promise<void> => {
    await session.inBrowser(OVERRIDE, what, value);
  };
  return {
    id,
    goto: (url) => send('WebDriver:Navigate', { url }),
    reload: () => send('WebDriver:Refresh'),
    back: () => send('WebDriver:Back'),
    async frames() {
      const paths = await session.framePaths(handle);
      return paths.map((path) => firefoxFrame(session, handle, path));
    },
    async chooseInMenu({ x, y }, item) {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
        { type: 'pointerDown', button: 2 },
        { type: 'pointerUp', button: 2 },
      ];
      const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
      await send('WebDriver:PerformActions', { actions: [mouse] });
      return Boolean(await session.inBrowser(CHOOSE_ITEM, item));
    },
    press(key, options) {
      const stroke = [
        { type: 'keyDown', value: KEYS[key] },
        { type: 'keyUp', value: KEYS[key] },
      ];
      const actions = options?.shift
        ? [{ type: 'keyDown', value: SHIFT }, ...stroke, { type: 'keyUp', value: SHIFT }]
        : stroke;
      return send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async callCommand(name) {
      await session.inBrowser(CALL_COMMAND, ADDON_UUID, name);
    },
    async pressButton() {
      await session.exclusively((client) =>
        client.send('WebDriver:SwitchToWindow', { handle, focus: true }),
      );
      await session.inBrowser(PRESS_BUTTON, ADDON_UUID);
    },
    show: () =>
      session.exclusively(async (client) => {
        await client.send('WebDriver:SwitchToWindow', { handle, focus: true });
      }),
    resize: (width, height = HEADLESS_WINDOW.height) =>
      send('WebDriver:SetWindowRect', { width, height }),
    screenshot: (file) => session.screenshot(handle, file),
    async pointWith(pointer) {
      const value = pointer === 'finger' ? COARSE : FINE_AND_HOVERING;
      for (const name of ['ui.primaryPointerCapabilities', 'ui.allPointerCapabilities'])
        await session.inBrowser(SET_PREF, name, value);
    },
    showOn: (medium) => override('mediumOverride', medium === 'paper' ? 'print' : ''),
    forceColors: (forced) => override('forcedColorsOverride', forced ? 'active' : 'none'),
    async preferColors(scheme) {
      const value = scheme === 'dark' ? 0 : 1;
      const name = 'layout.css.prefers-color-scheme.content-override';
      await session.inBrowser(SET_PREF, name, value);
    },
    alive: async () => (await session.inProcessOf(handle, COUNT_ALIVE)) as Record<string, number>,
    heap: () => Promise.resolve(null),
    async close() {
      // A popup closes itself when it has done what it was asked for.
      if ((await session.handles()).includes(handle)) await send('WebDriver:CloseWindow');
    },
  };
}

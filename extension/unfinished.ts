import { browser } from 'wxt/browser';
import { reportFailureOf } from './reach';

const ALARM = 'unfinished';
/** Chromium rings no alarm of an installed extension sooner. */
const PATIENCE_MS = 30_000;

let underWay = 0;

/**
 * Does work that must not stay half done, and reports where it fails. The browser may stop the background in it: then an
 * alarm, set before and cleared after it, starts the background again.
 */
export async function seeThrough(what: string, work: () => Promise<void>): Promise<void> {
  underWay++;
  // Without an alarm it is done all the same.
  await tryTo('set its alarm', () =>
    browser.alarms.create(ALARM, { when: Date.now() + PATIENCE_MS }),
  );
  await tryTo(what, work);
  underWay--;
  if (underWay === 0) await tryTo('clear its alarm', () => browser.alarms.clear(ALARM));
}

async function tryTo(what: string, work: () => Promise<unknown>): Promise<void> {
  // In an async function, as the browser may throw at once.
  const trying = (async () => work())();
  await trying.catch(reportFailureOf(what));
}

/**
 * Calls back where the background was stopped in work that was to be seen through: as soon as it is started again, by
 * whatever event. To be called whenever the background starts.
 */
export function listenForUnfinished(found: () => void, signal: AbortSignal): void {
  const listener = ({ name }: { name: string }): void => {
    // While the same background is at it, it only takes long.
    if (name === ALARM && underWay === 0) found();
  };
  browser.alarms.onAlarm.addListener(listener);
  signal.addEventListener('abort', () => browser.alarms.onAlarm.removeListener(listener), {
    once: true,
  });
  browser.alarms.get(ALARM).then((alarm) => {
    if (alarm && underWay === 0 && !signal.aborted) found();
  }, reportFailureOf('look for unfinished work'));
}

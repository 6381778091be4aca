import { browser } from 'wxt/browser';
import { reportFailureOf } from './reach';
import { changeSettings, readSettings, type Settings } from './settings';

const ALARM = 'snooze-over';
/** Local time; nobody's day begins earlier, and no clock is changed at it. */
const END_HOUR = 4;
/** No snooze is longer: the day on which clocks are put back has 25 hours. */
const LONGEST_MS = 25 * 60 * 60 * 1000;

/** When a snooze that begins now ends: the next 04:00 of local time, in ms since 1970. */
export function snoozeEnd(now: Date): number {
  const end = new Date(now);
  end.setHours(END_HOUR, 0, 0, 0);
  if (end <= now) end.setDate(end.getDate() + 1);
  return end.getTime();
}

/**
 * Whether a snooze has ended and only the settings do not know it yet. One that would last longer than any began on a
 * clock that was wrong: it has ended too.
 *
 * @param now in ms since 1970
 */
export function isSnoozeOver({ snoozedUntil }: Settings, now: number): boolean {
  return snoozedUntil !== null && (snoozedUntil <= now || snoozedUntil - now > LONGEST_MS);
}

/**
 * The settings in force, for all who act on them: a snooze that has ended is taken out first. An alarm does that too, but
 * comes late where the computer slept or its clock was changed.
 */
export async function settingsNow(): Promise<Settings> {
  const settings = await readSettings();
  if (!isSnoozeOver(settings, Date.now())) return settings;
  try {
    return await changeSettings((current) =>
      isSnoozeOver(current, Date.now()) ? { snoozedUntil: null } : {},
    );
  } catch (error) {
    // It is over all the same where that cannot be stored.
    reportFailureOf('store that the snooze is over')(error);
    return { ...settings, snoozedUntil: null };
  }
}

/** Sets the alarm for the end of the snooze; takes it away where there is none. Firefox forgets it when it closes. */
export async function setSnoozeAlarm({ snoozedUntil }: Settings): Promise<void> {
  if (snoozedUntil === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: snoozedUntil });
}

/** Calls back when the alarm rings. To be called whenever the background starts. */
export function listenToSnoozeAlarm(rang: () => void, signal: AbortSignal): void {
  const listener = ({ name }: { name: string }): void => {
    if (name === ALARM) rang();
  };
  browser.alarms.onAlarm.addListener(listener);
  signal.addEventListener('abort', () => browser.alarms.onAlarm.removeListener(listener), {
    once: true,
  });
}

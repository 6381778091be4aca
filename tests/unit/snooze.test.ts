import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '../../extension/settings';
import {
  isSnoozeOver,
  listenToSnoozeAlarm,
  setSnoozeAlarm,
  settingsNow,
  snoozeEnd,
} from '../../extension/snooze';
import { clockTime } from '../../extension/texts/clock-time';

vi.mock('wxt/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const zone = process.env.TZ;
process.env.TZ = 'Europe/Vilnius';
afterAll(() => (process.env.TZ = zone));

const at = (text: string) => new Date(text).getTime();

test.each([
  ['in the evening', '2026-05-04T21:15:00', '2026-05-05T04:00:00'],
  ['after midnight', '2026-05-05T01:30:00', '2026-05-05T04:00:00'],
  ['at four', '2026-05-05T04:00:00', '2026-05-06T04:00:00'],
  ['on the last of a year', '2026-12-31T12:00:00', '2027-01-01T04:00:00'],
  ['before clocks go forward', '2026-03-28T22:00:00', '2026-03-29T04:00:00'],
  ['before clocks go back', '2026-10-24T22:00:00', '2026-10-25T04:00:00'],
])('a snooze that begins %s ends at the next 04:00', (_when, now, end) => {
  const until = snoozeEnd(new Date(now));
  expect(until).toBe(at(end));
  expect(clockTime(until, 'en')).toBe('04:00');
  const settings = { ...DEFAULT_SETTINGS, snoozedUntil: until };
  expect(isSnoozeOver(settings, at(now))).toBe(false);
  expect(isSnoozeOver(settings, until - 1)).toBe(false);
  expect(isSnoozeOver(settings, until)).toBe(true);
});

test('the night on which clocks go back is an hour longer, the other one shorter', () => {
  const hours = (now: string) => (snoozeEnd(new Date(now)) - at(now)) / 3_600_000;
  expect([hours('2026-10-24T22:00:00'), hours('2026-03-28T22:00:00')]).toEqual([7, 5]);
});

test('a snooze that was begun on a wrong clock does not last', () => {
  const settings = { ...DEFAULT_SETTINGS, snoozedUntil: at('2027-05-05T04:00:00') };
  expect(isSnoozeOver(settings, at('2026-05-04T21:15:00'))).toBe(true);
  expect(isSnoozeOver(DEFAULT_SETTINGS, 0)).toBe(false);
});

describe('with a clock', () => {
  const NIGHT = at('2026-05-04T21:15:00');
  const MORNING = at('2026-05-05T04:00:00');

  beforeEach(() => {
    fakeBrowser.reset();
    vi.useFakeTimers({ toFake: ['Date'], now: NIGHT });
  });
  afterEach(() => vi.useRealTimers());

  test('the settings end a snooze once its time has come', async () => {
    await changeSettings(() => ({ snoozedUntil: MORNING, badge: false }));
    expect((await settingsNow()).snoozedUntil).toBe(MORNING);
    vi.setSystemTime(MORNING);
    expect((await settingsNow()).snoozedUntil).toBeNull();
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, badge: false });
  });

  test('a snooze is over also where that cannot be stored', async () => {
    await changeSettings(() => ({ snoozedUntil: MORNING, badge: false }));
    vi.setSystemTime(MORNING);
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const refuse = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    expect(await settingsNow()).toEqual({ ...DEFAULT_SETTINGS, badge: false });
    expect(log).toHaveBeenCalledOnce();
    refuse.mockRestore();
    log.mockRestore();
    expect((await readSettings()).snoozedUntil).toBe(MORNING);
  });

  test('the alarm is set for its end, moved with it, and taken away', async () => {
    const alarms = async () =>
      (await fakeBrowser.alarms.getAll()).map(({ name, scheduledTime }) => [name, scheduledTime]);
    await setSnoozeAlarm({ ...DEFAULT_SETTINGS, snoozedUntil: MORNING });
    expect(await alarms()).toEqual([['snooze-over', MORNING]]);
    await setSnoozeAlarm({ ...DEFAULT_SETTINGS, snoozedUntil: MORNING + 1 });
    expect(await alarms()).toEqual([['snooze-over', MORNING + 1]]);
    await setSnoozeAlarm(DEFAULT_SETTINGS);
    expect(await alarms()).toEqual([]);
  });

  test('the alarm is heard until the signal is aborted, and no other one', async () => {
    const life = new AbortController();
    const rang = vi.fn();
    listenToSnoozeAlarm(rang, life.signal);
    const ring = (name: string) =>
      fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0, persistAcrossSessions: true });
    await ring('another');
    expect(rang).not.toHaveBeenCalled();
    await ring('snooze-over');
    expect(rang).toHaveBeenCalledTimes(1);
    life.abort();
    await ring('snooze-over');
    expect(rang).toHaveBeenCalledTimes(1);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings } from '../../extension/settings';
import {
  gateInto,
  injected,
  NEWS,
  OTHER,
  say,
  sent,
  settle,
  startBackground,
  titles,
} from './background-at-work';

beforeEach(startBackground);

describe('a snooze', () => {
  const EVENING = new Date(2026, 4, 4, 21, 15).getTime();
  const MORNING = new Date(2026, 4, 5, 4).getTime();
  const ALARM = { name: 'snooze-over', scheduledTime: MORNING, persistAcrossSessions: true };

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: EVENING });
    await changeSettings(() => ({ snoozedUntil: MORNING }));
    await settle();
  });
  afterEach(() => vi.useRealTimers());

  const alarms = async () =>
    (await fakeBrowser.alarms.getAll()).map(({ scheduledTime }) => scheduledTime);

  test('stops all tabs, says so on the button, and sets the alarm', async () => {
    expect(sent.mock.calls.map(([tabId]) => tabId)).toEqual([7, 8]);
    expect(titles).toHaveBeenCalledWith({ title: 'Counterpoint is paused until 04:00' });
    expect(await alarms()).toEqual([MORNING]);
    await say({ type: 'gate-passed' });
    expect(injected).not.toHaveBeenCalled();
  });

  test('ends when the alarm rings, in all tabs', async () => {
    vi.setSystemTime(MORNING);
    await fakeBrowser.alarms.onAlarm.trigger(ALARM);
    await settle();
    expect((await readSettings()).snoozedUntil).toBeNull();
    expect(injected.mock.calls).toEqual([[gateInto(NEWS)], [gateInto(OTHER)]]);
    expect(await alarms()).toEqual([]);
  });

  test('goes on where the clock was put back before the alarm rang', async () => {
    await fakeBrowser.alarms.clearAll();
    vi.setSystemTime(MORNING - 60_000);
    await fakeBrowser.alarms.onAlarm.trigger(ALARM);
    await settle();
    expect((await readSettings()).snoozedUntil).toBe(MORNING);
    expect(await alarms()).toEqual([MORNING]);
  });

  test('ends with the first gate that passes where the alarm is late', async () => {
    vi.setSystemTime(MORNING + 1);
    await say({ type: 'gate-passed' });
    expect(injected.mock.calls[0]).toEqual([
      { target: { tabId: 7, frameIds: [0] }, files: ['/overlay.js'] },
    ]);
  });

  test('has its alarm set again when the browser starts', async () => {
    await fakeBrowser.alarms.clearAll();
    await fakeBrowser.runtime.onStartup.trigger();
    await settle();
    expect(await alarms()).toEqual([MORNING]);
  });
});

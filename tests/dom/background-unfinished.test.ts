import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background';
import { changeSettings } from '../../extension/settings';
import {
  gateInto,
  injected,
  menuMade,
  NEWS,
  OTHER,
  sent,
  settle,
  startBackground,
} from './background-at-work';

beforeEach(startBackground);

describe('stopped at work that changes open tabs', () => {
  const alarms = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name);
  const ALARM = { name: 'unfinished', scheduledTime: 0, persistAcrossSessions: true };
  const all = [[gateInto(NEWS)], [gateInto(OTHER)]];

  test('an alarm would wake it, until the work is done', async () => {
    let finish = (): void => undefined;
    injected.mockReturnValueOnce(new Promise((resolve) => (finish = () => resolve([{}]))));
    await changeSettings(() => ({ enabled: false }));
    await settle();
    expect(await alarms()).toEqual([]);
    await changeSettings(() => ({ enabled: true }));
    await settle();
    expect(await alarms()).toEqual(['unfinished']);
    // Not stopped, it only takes long: nothing is done twice.
    await fakeBrowser.alarms.onAlarm.trigger(ALARM);
    await settle();
    expect(injected.mock.calls).toEqual(all);
    finish();
    await settle();
    expect(await alarms()).toEqual([]);
  });

  test('it does it anew when the alarm wakes it', async () => {
    await fakeBrowser.alarms.onAlarm.trigger(ALARM);
    await settle();
    expect(injected.mock.calls).toEqual(all);
    expect(menuMade).toHaveBeenCalledTimes(2);
  });

  test('it does it anew when anything else wakes it before', async () => {
    await fakeBrowser.alarms.create('unfinished', { when: Date.now() + 30_000 });
    background.main();
    await settle();
    expect(injected.mock.calls).toEqual(all);
    expect(await alarms()).toEqual([]);
  });

  test('it is done also where no alarm can be set', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const refuse = vi
      .spyOn(fakeBrowser.alarms, 'create')
      .mockRejectedValueOnce(new Error('no alarms today'));
    await changeSettings(() => ({ enabled: false }));
    await settle();
    expect(sent.mock.calls.map(([tabId]) => tabId)).toEqual([7, 8]);
    expect(log.mock.calls).toMatchObject([['Counterpoint could not set its alarm:', {}]]);
    refuse.mockRestore();
    log.mockRestore();
  });

  test('what fails is reported, and not tried for ever', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(fakeBrowser.tabs, 'query').mockRejectedValueOnce(new Error('no tabs today'));
    await changeSettings(() => ({ enabled: false }));
    await settle();
    expect(log.mock.calls).toMatchObject([['Counterpoint could not apply the settings:', {}]]);
    expect(await alarms()).toEqual([]);
    log.mockRestore();
  });
});

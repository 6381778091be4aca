import { beforeEach, describe, expect, test, vi } from 'vitest';
import { passageOf, popupState, type LookedAt } from '../../entrypoints/popup/popup-state';
import type { TabPassage } from '../../extension/passages';
import type { PolicyKey } from '../../extension/policy';
import { DEFAULT_SETTINGS, type Settings } from '../../extension/settings';
import { speakEnglish } from './english';

const TAB = { id: 7, url: 'https://www.news.example/a', isPrivate: false };

const AWAY = { reachedAt: 0, open: false, behind: false };

function passage(id: number, side: string, frameId = 0): TabPassage {
  const frame = { tabId: 7, frameId };
  return { id, text: `Text ${id}.`, claim: 'claim', side, denied: id === 2, ...AWAY, frame };
}

const READ: LookedAt = {
  kind: 'read',
  asked: false,
  passages: [
    passage(1, 'both'),
    passage(2, 'sputnik'),
    passage(3, 'informnapalm', 5),
    passage(4, 'sputnik', 5),
  ],
};

function state(
  change: Partial<Settings> = {},
  page: LookedAt = READ,
  managed: PolicyKey[] = [],
): ReturnType<typeof popupState> {
  return popupState({ ...DEFAULT_SETTINGS, ...change }, managed, TAB, page, 'en');
}

function groups(change: Partial<Settings> = {}): unknown {
  const { page } = state(change);
  return page.kind === 'read'
    ? page.groups.map(({ outlet, passages }) => [outlet, passages.map(({ key }) => key)])
    : undefined;
}

beforeEach(speakEnglish);

describe('passages', () => {
  test('stand by source, the order of sources as drawn for the reader, mentions last', () => {
    const ours = ['InformNapalm', ['5:3']];
    const theirs = ['Sputnik', ['0:2', '5:4']];
    const mentions = [undefined, ['0:1']];
    expect(groups({ mentionFirst: 'informnapalm' })).toEqual([ours, theirs, mentions]);
    expect(groups({ mentionFirst: 'sputnik' })).toEqual([theirs, ours, mentions]);
  });

  test('are found again by their keys', () => {
    expect(passageOf(READ, '5:4')).toMatchObject({ id: 4, frame: { frameId: 5 } });
    expect(passageOf(READ, '5:1')).toBeUndefined();
    expect(passageOf({ kind: 'off' }, '5:4')).toBeUndefined();
  });
});

describe('the pause', () => {
  const four = new Date(2026, 0, 2, 4).getTime();

  test('is offered until the next 04:00', () => {
    vi.useFakeTimers({ now: new Date(2026, 0, 1, 23) });
    expect(state().pause).toEqual({ running: false, until: '04:00' });
    vi.useRealTimers();
  });

  test('runs until its end', () => {
    const { pause, page } = state({ snoozedUntil: four }, { kind: 'snoozed' });
    expect(pause).toEqual({ running: true, until: '04:00' });
    expect(page).toEqual({ kind: 'snoozed', until: '04:00' });
  });

  test('is not offered while all is off, nor where a policy presets that it is on', () => {
    expect(state({ enabled: false }).pause).toBeUndefined();
    expect(state({}, READ, ['enabled']).pause).toBeUndefined();
    expect(state({ snoozedUntil: four }, READ, ['enabled']).pause?.running).toBe(true);
  });
});

describe('the switches', () => {
  test.each<[PolicyKey[], boolean, boolean]>([
    [[], false, false],
    [['badge'], false, false],
    [['enabled'], true, false],
    [['where'], false, true],
    [['offSites'], false, true],
  ])('with a policy for %j', (managed, everywhere, site) => {
    const { everywhere: all, site: here } = state({}, READ, managed);
    expect([all.preset, here?.preset]).toEqual([everywhere, site]);
  });

  test('of a site names the entry that decides instead', () => {
    expect(state({ offSites: ['*.news.example'] }).site).toEqual({
      name: 'news.example',
      on: false,
      preset: false,
      decidedBy: '*.news.example',
      unstorable: false,
    });
  });

  test('of a site cannot be turned in a private window where that would store the site', () => {
    const there = (change: Partial<Settings>) => {
      const settings = { ...DEFAULT_SETTINGS, ...change };
      return popupState(settings, [], { ...TAB, isPrivate: true }, READ, 'en').site;
    };
    expect(there({})).toMatchObject({ on: true, unstorable: true });
    expect(there({ offSites: ['news.example'] })).toMatchObject({ on: false, unstorable: false });
    expect(there({ where: 'listed' })).toMatchObject({ on: false, unstorable: true });
  });

  test('of a site is not there where clicks decide, nor on pages that cannot be read', () => {
    expect(state({ where: 'on-click' }).site).toBeUndefined();
    expect(state({}, { kind: 'unreadable' }).site).toBeUndefined();
  });
});

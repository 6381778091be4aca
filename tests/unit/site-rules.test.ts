import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../extension/settings';
import {
  generalStanding,
  isAllowed,
  isAllowedWhenAsked,
  siteSwitch,
  siteSwitched,
  standingOf,
} from '../../extension/site-rules';

vi.mock('wxt/browser', () => ({ browser: {} }));

const settings = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change });

const NEWS = 'https://www.news.example/world/a';
const lists = { offSites: ['off.example'], onSites: ['on.example'] };

describe('where it runs by itself', () => {
  test.each([
    ['everywhere', [true, true, true]],
    ['except', [false, true, true]],
    ['listed', [false, true, false]],
    ['on-click', [false, false, false]],
  ] as const)('%s', (where, expected) => {
    const urls = ['https://off.example/', 'https://www.on.example/a', 'https://other.example/'];
    expect(urls.map((url) => isAllowed(settings({ ...lists, where }), url))).toEqual(expected);
  });

  test.each([
    ['everywhere', true],
    ['except', true],
    ['listed', false],
    ['on-click', false],
  ] as const)('%s: a page without an address stands on no list', (where, expected) => {
    expect(isAllowed(settings({ ...lists, where }), undefined)).toBe(expected);
    expect(isAllowed(settings({ ...lists, where }), 'about:blank')).toBe(expected);
  });
});

describe('how it stands towards a page', () => {
  const snoozedUntil = 1_600_999_200_000;
  const elsewhere = { where: 'listed', onSites: [] } as const;

  test.each([
    [{}, 'on', true],
    [{ enabled: false, snoozedUntil }, 'off', false],
    [{ snoozedUntil, where: 'on-click' }, 'snoozed', false],
    [{ snoozedUntil, ...elsewhere }, 'snoozed', false],
    [{ where: 'on-click' }, 'on-click', true],
    [elsewhere, 'off-here', false],
    [{ offSites: ['news.example'] }, 'off-here', false],
  ] as const)('%j: %s', (change, standing, whenAsked) => {
    expect(standingOf(settings(change), NEWS)).toBe(standing);
    expect(isAllowed(settings(change), NEWS)).toBe(standing === 'on');
    expect(isAllowedWhenAsked(settings(change), NEWS)).toBe(whenAsked);
  });

  test('in general the lists do not count', () => {
    expect(generalStanding(settings(elsewhere))).toBe('on');
    expect(generalStanding(settings({ ...elsewhere, snoozedUntil }))).toBe('snoozed');
  });
});

describe('the switch of a site', () => {
  test.each([
    ['everywhere', {}, { on: true, stores: true }],
    ['everywhere', { offSites: ['news.example'] }, { on: true, stores: true }],
    ['except', {}, { on: true, stores: true }],
    ['except', { offSites: ['news.example'] }, { on: false }],
    ['except', { offSites: ['*.example'] }, { on: false, decidedBy: '*.example' }],
    ['listed', {}, { on: false, stores: true }],
    ['listed', { onSites: ['news.example'] }, { on: true }],
    [
      'listed',
      { onSites: ['news.example', '*://*/world/*'] },
      { on: true, decidedBy: '*://*/world/*' },
    ],
  ] as const)('%s, %j', (where, change, expected) => {
    expect(siteSwitch(settings({ where, ...change }), NEWS)).toEqual({
      site: 'news.example',
      decidedBy: undefined,
      stores: false,
      ...expected,
    });
  });

  test('shows what is chosen for the site also while all is off', () => {
    expect(siteSwitch(settings({ enabled: false }), NEWS)?.on).toBe(true);
  });

  test('is missing where there is no site, and where clicks decide', () => {
    expect(siteSwitch(settings({}), 'about:blank')).toBeUndefined();
    expect(siteSwitch(settings({}), undefined)).toBeUndefined();
    expect(siteSwitch(settings({ where: 'on-click' }), NEWS)).toBeUndefined();
  });

  test.each([
    ['except', { offSites: ['a.example'] }, false, { offSites: ['a.example', 'news.example'] }],
    ['except', { offSites: ['news.example', 'a.example'] }, true, { offSites: ['a.example'] }],
    ['except', { offSites: ['news.example'] }, false, { offSites: ['news.example'] }],
    ['listed', { onSites: ['a.example'] }, true, { onSites: ['a.example', 'news.example'] }],
    ['listed', { onSites: ['news.example'] }, false, { onSites: [] }],
    ['everywhere', {}, false, { where: 'except', offSites: ['news.example'] }],
  ] as const)('%s, %j, turned %s', (where, change, on, expected) => {
    const before = settings({ where, ...change });
    const changed = siteSwitched(before, 'news.example', on);
    expect(changed).toEqual(expected);
    expect(siteSwitch({ ...before, ...changed }, NEWS)?.on).toBe(on);
  });
});

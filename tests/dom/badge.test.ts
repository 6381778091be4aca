import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showCount, showStanding } from '../../extension/badge';
import { DEFAULT_SETTINGS } from '../../extension/settings';
import { speakEnglish } from './english';

const said = { text: vi.fn(), title: vi.fn(), icon: vi.fn() };

beforeEach(() => {
  speakEnglish();
  Object.values(said).forEach((mock) => mock.mockReset());
  Object.assign(fakeBrowser, {
    action: { setBadgeText: said.text, setTitle: said.title, setIcon: said.icon },
  });
});

test.each([
  [0, '', 'Counterpoint'],
  [1, '1', 'Counterpoint: 1 passage on this page'],
  [21, '21', 'Counterpoint: 21 passages on this page'],
  [1200, '999+', 'Counterpoint: 1200 passages on this page'],
])('%i passages', async (count, text, title) => {
  await showCount(7, count, DEFAULT_SETTINGS);
  expect(said.text).toHaveBeenCalledWith({ tabId: 7, text });
  expect(said.title).toHaveBeenCalledWith({ tabId: 7, title });
});

test('without the badge the number stands in the title only', async () => {
  await showCount(7, 3, { ...DEFAULT_SETTINGS, badge: false });
  expect(said.text).toHaveBeenCalledWith({ tabId: 7, text: '' });
  expect(said.title).toHaveBeenCalledWith({
    tabId: 7,
    title: 'Counterpoint: 3 passages on this page',
  });
});

const settings = { ...DEFAULT_SETTINGS, snoozedUntil: new Date(2026, 4, 5, 4).getTime() };

test.each([
  ['on', '/icon/16.png', 'Counterpoint'],
  ['on-click', '/icon/16.png', 'Counterpoint looks at a page when you ask it to'],
  ['off', '/icon/16-off.png', 'Counterpoint is off'],
  ['snoozed', '/icon/16-off.png', 'Counterpoint is paused until 04:00'],
  ['off-here', '/icon/16-off.png', 'Counterpoint is off for this site'],
] as const)('%s, in one tab', async (standing, path, title) => {
  await showStanding(standing, settings, 7);
  const icon = said.icon.mock.calls[0]?.[0] as { tabId: number; path: Record<string, string> };
  expect(icon).toMatchObject({ tabId: 7, path: { 16: path } });
  expect(said.title).toHaveBeenCalledWith({ tabId: 7, title });
});

test('everywhere', async () => {
  await showStanding('off', settings);
  expect(said.title).toHaveBeenCalledWith({ title: 'Counterpoint is off' });
});

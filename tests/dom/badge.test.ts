import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showCount, showSwitch } from '../../extension/badge';
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
  await showCount(7, count);
  expect(said.text).toHaveBeenCalledWith({ tabId: 7, text });
  expect(said.title).toHaveBeenCalledWith({ tabId: 7, title });
});

test.each([
  ['on', '/icon/16.png', 'Counterpoint'],
  ['off', '/icon/16-off.png', 'Counterpoint is off'],
  ['off-here', '/icon/16-off.png', 'Counterpoint is off for this site'],
] as const)('%s, in one tab', async (state, path, title) => {
  await showSwitch(state, 7);
  const icon = said.icon.mock.calls[0]?.[0] as { tabId: number; path: Record<string, string> };
  expect(icon).toMatchObject({ tabId: 7, path: { 16: path } });
  expect(said.title).toHaveBeenCalledWith({ tabId: 7, title });
});

test('everywhere', async () => {
  await showSwitch('off');
  expect(said.title).toHaveBeenCalledWith({ title: 'Counterpoint is off' });
});

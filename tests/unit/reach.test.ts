import { expect, test } from 'vitest';
import { reach, unreachable } from '../../extension/reach';

test.each([
  ['deaf', 'Could not establish connection. Receiving end does not exist.'],
  ['gone', 'No tab with id: 7.'],
  ['gone', 'No tab with id: 7'],
  ['gone', 'No frame with id 3 in tab with id 7.'],
  ['gone', 'Invalid tab ID: 7'],
  ['gone', 'Invalid frame IDs: [3].'],
  ['forbidden', 'Cannot access a chrome:// URL'],
  ['forbidden', 'Missing host permission for the tab'],
  ['forbidden', 'Frame with ID 0 is showing error page'],
])('%s: %s', async (reason, words) => {
  expect(await reach(Promise.reject(new Error(words)))).toBe(reason);
});

/** Seen in Chromium 156 and Firefox 153 are those above; these are known from the browsers' sources. */
test.each([
  ['deaf', 'The message port closed before a response was received.'],
  [
    'deaf',
    'The page keeping the extension port is moved into back/forward cache, so the message channel is closed.',
  ],
  ['gone', 'Frame with ID 3 was removed.'],
  ['gone', 'The tab was closed.'],
  ['gone', "Actor 'Conduits' destroyed before query 'RunListener' was resolved"],
  ['forbidden', 'Cannot access contents of the page. Extension manifest must request permission.'],
  ['forbidden', 'The extensions gallery cannot be scripted.'],
])('%s: %s', async (reason, words) => {
  expect(await reach(Promise.reject(new Error(words)))).toBe(reason);
});

test('a call that works reached its page', async () => {
  expect(await reach(Promise.resolve([]))).toBe('reached');
});

test('any other error is not swallowed', async () => {
  const error = new Error('Could not load file: /overlay.js');
  expect(unreachable(error)).toBeUndefined();
  await expect(reach(Promise.reject(error))).rejects.toBe(error);
});

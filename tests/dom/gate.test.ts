import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import gate from '../../entrypoints/gate';

vi.mock('../../matching/gate-question', () => ({
  mayBeOnTopic: (text: string) => text.includes('topic'),
}));

/** The extension as the gate sees it. */
function extension() {
  const runtime = {
    id: 'counterpoint' as string | undefined,
    sent: [] as string[],
    sendMessage({ type }: { type: string }) {
      if (!runtime.id) throw new Error('Extension context invalidated.');
      runtime.sent.push(type);
      return Promise.resolve(null);
    },
  };
  return runtime;
}

let runtime: ReturnType<typeof extension>;

beforeEach(() => {
  vi.useFakeTimers();
  runtime = extension();
  vi.stubGlobal('chrome', { runtime });
  document.body.textContent = '';
});

afterEach(() => {
  // The last gate of a test is stopped by the next one.
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const inject = (): void => void gate.main();
const wait = () => vi.advanceTimersByTimeAsync(2000);
const passes = () => runtime.sent.filter((type) => type === 'gate-passed').length;

function showPage(persisted: boolean, isTrusted = true): void {
  const event = Object.assign(new Event('pageshow'), { persisted });
  dispatchEvent(Object.defineProperty(event, 'isTrusted', { value: isTrusted }));
}

test('a page on the topic passes once', async () => {
  document.body.append('the topic');
  inject();
  await wait();
  document.body.append('the topic again');
  await wait();
  expect(runtime.sent).toEqual(['gate-passed']);
});

test('a page off the topic sends nothing, until text on the topic comes', async () => {
  document.body.append('something else');
  inject();
  await wait();
  expect(runtime.sent).toEqual([]);
  document.body.append('the topic');
  await wait();
  expect(runtime.sent).toEqual(['gate-passed']);
});

test('it changes nothing on the page', async () => {
  document.body.append('the topic');
  const before = document.documentElement.outerHTML;
  inject();
  await wait();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('injected again, it is armed again, and the earlier one is gone', async () => {
  inject();
  inject();
  inject();
  document.body.append('the topic');
  await wait();
  expect(passes()).toBe(1);
  inject();
  await wait();
  expect(passes()).toBe(2);
  showPage(true);
  expect(passes()).toBe(3);
});

test('a page from the back/forward cache that had passed passes again', async () => {
  document.body.append('the topic');
  inject();
  expect(passes()).toBe(1);
  showPage(true);
  showPage(true);
  expect(passes()).toBe(3);
  document.body.textContent = '';
  showPage(true);
  await wait();
  expect(passes()).toBe(3);
  document.body.append('the topic');
  await wait();
  expect(passes()).toBe(4);
});

test('it asks once more where the background was stopped before it answered', async () => {
  vi.spyOn(runtime, 'sendMessage').mockImplementationOnce(({ type }) => {
    runtime.sent.push(`${type}, in vain`);
    return Promise.reject(new Error('the message channel closed'));
  });
  document.body.append('the topic');
  inject();
  await wait();
  expect(runtime.sent).toEqual(['gate-passed, in vain', 'gate-passed']);
});

test('a page that loads does not ask', async () => {
  inject();
  showPage(false);
  await wait();
  expect(runtime.sent).toEqual([]);
});

test('a gate that outlives its extension ends in silence', async () => {
  const failed = vi.fn();
  process.on('unhandledRejection', failed);
  inject();
  await wait();
  runtime.id = undefined;
  document.body.append('the topic');
  await wait();
  showPage(true);
  await wait();
  inject();
  vi.useRealTimers();
  await new Promise((done) => setTimeout(done, 10));
  process.off('unhandledRejection', failed);
  expect(failed).not.toHaveBeenCalled();
  expect(runtime.sent).toEqual([]);
});

test('an element that the page calls "browser" is not taken for the API', async () => {
  vi.stubGlobal('browser', document.createElement('form'));
  document.body.append('the topic');
  inject();
  await wait();
  expect(runtime.sent).toEqual(['gate-passed']);
});

test('a page that makes the event of a return itself is not read for it', async () => {
  document.body.append('the topic');
  inject();
  await wait();
  showPage(true, false);
  await wait();
  expect(passes()).toBe(1);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import gate from '../../entrypoints/gate';
import { stubIdleTime } from './idle-time';

vi.mock('../../matching/gate-question', () => ({
  mayBeOnTopic: (text: string) => text.includes('topic'),
}));

type Listener = (message: { type: string }) => void;

/** The extension as the gate sees it. */
function extension() {
  const listeners = new Set<Listener>();
  const runtime = {
    id: 'counterpoint' as string | undefined,
    sent: [] as string[],
    active: true,
    sendMessage({ type }: { type: string }) {
      if (!runtime.id) throw new Error('Extension context invalidated.');
      runtime.sent.push(type);
      return Promise.resolve(type === 'page-returned' ? { active: runtime.active } : null);
    },
    onMessage: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
    listeners,
    tell: (type: string) => listeners.forEach((listener) => listener({ type })),
  };
  return runtime;
}

let runtime: ReturnType<typeof extension>;

beforeEach(() => {
  vi.useFakeTimers();
  stubIdleTime();
  runtime = extension();
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', { runtime });
  document.body.textContent = '';
});

afterEach(() => {
  // The last gate of a test is disarmed by the next one.
  runtime.tell('stop');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const inject = (): void => void gate.main();
const wait = () => vi.advanceTimersByTimeAsync(2000);
const passes = () => runtime.sent.filter((type) => type === 'gate-passed').length;

function showPage(persisted: boolean): void {
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
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

test('"stop" disarms it; other messages do not', async () => {
  inject();
  runtime.tell('list-passages');
  document.body.append('the topic');
  await wait();
  expect(passes()).toBe(1);
  inject();
  runtime.tell('stop');
  await wait();
  expect(passes()).toBe(1);
});

test('injected again, it is armed again, and the earlier one is gone', async () => {
  inject();
  inject();
  inject();
  expect(runtime.listeners.size).toBe(1);
  document.body.append('the topic');
  await wait();
  expect(passes()).toBe(1);
  inject();
  await wait();
  expect(passes()).toBe(2);
});

test('a page from the back/forward cache asks, and is armed again where it is on', async () => {
  document.body.append('the topic');
  inject();
  await wait();
  showPage(true);
  await wait();
  expect(runtime.sent).toEqual(['gate-passed', 'page-returned', 'gate-passed']);
});

test('a page from the back/forward cache is disarmed where it is off', async () => {
  inject();
  await wait();
  runtime.active = false;
  showPage(true);
  await wait();
  document.body.append('the topic');
  await wait();
  expect(runtime.sent).toEqual(['page-returned']);
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

test('Firefox names the API "browser"', async () => {
  vi.stubGlobal('chrome', undefined);
  vi.stubGlobal('browser', { runtime });
  document.body.append('the topic');
  inject();
  await wait();
  expect(runtime.sent).toEqual(['gate-passed']);
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageChanges, PageObserver } from '../../page/observer';

let controller: AbortController;
let batches: PageChanges[];
let observer: PageObserver;
/** What the one who is told does. */
let dealWith: () => Promise<void>;

beforeEach(() => {
  document.body.innerHTML = '<p id="a">one</p><p id="b">two</p>';
  controller = new AbortController();
  batches = [];
  dealWith = () => Promise.resolve();
  observer = new PageObserver(
    (changes) => {
      batches.push(changes);
      return dealWith();
    },
    ({ localName }) => localName === 'my-host',
    controller.signal,
  );
  observer.watch([document]);
});

afterEach(() => {
  controller.abort();
});

function byId(id: string): HTMLElement {
  return document.getElementById(id)!;
}

async function batchTold(): Promise<PageChanges> {
  await vi.waitFor(() => expect(batches).toHaveLength(1), { timeout: 2000 });
  return batches[0]!;
}

async function nothingTold(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(batches).toEqual([]);
}

it('tells all changes of a moment at once', async () => {
  byId('a').firstChild!.nodeValue = 'changed';
  byId('b').append('more');
  byId('b').className = 'new';
  const { content, look } = await batchTold();
  expect(content).toEqual(new Set([byId('a').firstChild, byId('b')]));
  expect(look).toEqual(new Set([byId('b')]));
});

it('tells of elements that came, if only from elsewhere on the page or right back', async () => {
  const [a, b] = [byId('a'), byId('b')];
  b.append(a);
  document.body.prepend(a);
  const { content, look } = await batchTold();
  expect(content).toEqual(new Set([document.body, b]));
  expect(look).toEqual(new Set([a]));
});

it('does not listen to attributes that neither show nor hide', async () => {
  byId('a').title = 'x';
  await nothingTold();
});

it('takes no notice of what it is told to ignore', async () => {
  const host = document.createElement('my-host');
  document.body.append(host);
  host.className = 'x';
  await Promise.resolve();
  host.remove();
  await nothingTold();
});

it('watches shadow roots as long as they are wanted', async () => {
  const root = byId('a').attachShadow({ mode: 'open' });
  observer.watch([document, root]);
  const added = root.appendChild(document.createElement('p'));
  expect((await batchTold()).content).toEqual(new Set([root]));
  batches.length = 0;
  observer.watch([document]);
  added.append('text');
  await nothingTold();
});

it('is silent after the abort, also about what was on its way', async () => {
  byId('a').append('more');
  await Promise.resolve();
  controller.abort();
  byId('b').append('more');
  await nothingTold();
});

describe('on a page in motion', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  /** Changes the page this many times, evenly over some time in milliseconds. */
  async function change(times: number, ms: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      byId('a').firstChild!.nodeValue = `change ${time}`;
      await vi.advanceTimersByTimeAsync(ms / times);
    }
  }

  it('tells ten thousand changes of a moment once', async () => {
    for (let time = 0; time < 10_000; time++) byId('b').append(`${time}`);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(batches).toHaveLength(1);
  });

  it('rests twenty times as long as it takes to deal with a batch', async () => {
    dealWith = () => new Promise((resolve) => setTimeout(resolve, 50));
    // As of ten thousand changes in a minute.
    await change(1000, 6000);
    // 150 ms until the first is told, then 50 ms of work and 1,000 of rest for each.
    expect(batches).toHaveLength(6);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(batches).toHaveLength(7);
  });

  it('tells a single change soon, long after much work too', async () => {
    dealWith = () => new Promise((resolve) => setTimeout(resolve, 5000));
    await change(1, 10_000);
    await change(1, 200);
    expect(batches).toHaveLength(2);
  });

  it('rests for two seconds at most', async () => {
    dealWith = () => new Promise((resolve) => setTimeout(resolve, 1000));
    await change(30, 3000);
    expect(batches).toHaveLength(1);
    await change(10, 1000);
    expect(batches).toHaveLength(2);
  });
});

it('has one observer for the document and for each shadow root, and none after the abort', () => {
  const alive = new Set<MutationObserver>();
  const observe = vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(function (
    this: MutationObserver,
  ) {
    alive.add(this);
  });
  const disconnect = vi
    .spyOn(MutationObserver.prototype, 'disconnect')
    .mockImplementation(function (this: MutationObserver) {
      alive.delete(this);
    });
  const life = new AbortController();
  const counted = new PageObserver(dealWith, () => false, life.signal);
  const root = byId('b').attachShadow({ mode: 'open' });
  for (let time = 0; time < 3; time++) counted.watch([document, root]);
  expect(observe).toHaveBeenCalledTimes(2);
  expect(alive.size).toBe(2);
  counted.watch([document]);
  expect(alive.size).toBe(1);
  life.abort();
  counted.watch([document, root]);
  expect(alive.size).toBe(0);
  observe.mockRestore();
  disconnect.mockRestore();
});

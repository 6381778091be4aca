import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type PageChanges, PageObserver } from '../../page/observer';

let controller: AbortController;
let batches: PageChanges[];
let observer: PageObserver;

beforeEach(() => {
  document.body.innerHTML = '<p id="a">one</p><p id="b">two</p>';
  controller = new AbortController();
  batches = [];
  observer = new PageObserver(
    (changes) => batches.push(changes),
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

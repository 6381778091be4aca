import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { foundGroups } from '../../components/popup/passage-search';
import { PassageGroups, WORTH_A_SEARCH } from '../../components/popup/PassageGroups';
import { TextsProvider } from '../../components/texts';
import { english } from './english';

const TEXTS = [
  'Two captains shook hands on the quay.',
  'The harbour office would not comment.',
  'Nobody had asked the ferrymen.',
  'A second meeting is planned for spring.',
];
const passages = Array.from({ length: WORTH_A_SEARCH }, (_, index) => ({
  key: String(index),
  text: TEXTS[index % TEXTS.length]!,
  denied: false,
}));
/** Two groups: the first half, and the rest. */
const groupsOf = (count: number) => [
  { outlet: 'North', passages: passages.slice(0, count / 2) },
  { outlet: undefined, passages: passages.slice(count / 2, count) },
];

function show(count: number): void {
  void act(() =>
    render(
      <TextsProvider value={english}>
        <PassageGroups groups={groupsOf(count)} onShow={() => undefined} />
      </TextsProvider>,
      document.body,
    ),
  );
}

const field = () => document.querySelector<HTMLInputElement>('input[type=search]');
const listed = () => [...document.querySelectorAll('ol button')].map((one) => one.textContent);

function type(query: string): void {
  void act(() => {
    field()!.value = query;
    field()!.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

afterEach(() => render(null, document.body));

describe('searching passages', () => {
  test('finds words wherever they stand, and mistyped ones, in their order and groups', () => {
    const all = groupsOf(WORTH_A_SEARCH);
    const keysOf = (query: string) =>
      foundGroups(all, query).map((group) => group.passages.map(({ key }) => key));
    expect(keysOf('ferrymen')).toEqual([['2'], ['6']]);
    expect(keysOf('harbor ofice')).toEqual([['1'], ['5']]);
    expect(foundGroups(all, '  ')).toEqual(all);
  });

  test('leaves out groups in which nothing is found', () => {
    const two = [
      { outlet: 'North', passages: passages.slice(0, 1) },
      { outlet: undefined, passages: passages.slice(1, 2) },
    ];
    expect(foundGroups(two, 'harbour').map(({ outlet }) => outlet)).toEqual([undefined]);
  });

  test('is offered only for long lists', () => {
    show(WORTH_A_SEARCH - 1);
    expect(field()).toBeNull();
    show(WORTH_A_SEARCH);
    expect(field()?.getAttribute('aria-label')).toBe('Search these passages');
  });

  test('narrows the list as the reader types, and says when nothing is left', async () => {
    show(WORTH_A_SEARCH);
    type('captains');
    await vi.waitFor(() => expect(listed()).toEqual([TEXTS[0], TEXTS[0]]));
    type('zebra');
    expect(listed()).toEqual([]);
    expect(document.querySelector('[role=status]')?.textContent).toBe(
      'No passage holds these words.',
    );
  });
});

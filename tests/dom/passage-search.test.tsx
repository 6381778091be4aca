import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { foundPassages, WORTH_A_SEARCH } from '../../components/popup/passage-search';
import { Passages } from '../../components/popup/Passages';
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
}));

function show(count: number): void {
  void act(() =>
    render(
      <TextsProvider value={english}>
        <Passages name="found" passages={passages.slice(0, count)} onShow={() => undefined} />
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
  test('finds words wherever they stand, and mistyped ones, in page order', () => {
    expect(foundPassages(passages, 'ferrymen').map(({ key }) => key)).toEqual(['2', '6']);
    expect(foundPassages(passages, 'harbor ofice').map(({ key }) => key)).toEqual(['1', '5']);
    expect(foundPassages(passages, '  ')).toEqual(passages);
  });

  test('is offered only for long lists', () => {
    show(WORTH_A_SEARCH - 1);
    expect(field()).toBeNull();
    show(WORTH_A_SEARCH);
    expect(field()?.getAttribute('aria-label')).toBe('Search these passages');
  });

  test('narrows the list as the reader types, and says when nothing is left', () => {
    show(WORTH_A_SEARCH);
    type('captains');
    expect(listed()).toEqual([TEXTS[0], TEXTS[0]]);
    type('zebra');
    expect(listed()).toEqual([]);
    expect(document.querySelector('[role=status]')?.textContent).toBe(
      'No passage holds these words.',
    );
  });
});

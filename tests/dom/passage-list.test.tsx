import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PassageList } from '../../components/PassageList';
import { texts } from './card-samples';

const onOpen = vi.fn();

function show(passages: readonly { id: number; text: string }[]): void {
  void act(() =>
    render(
      <PassageList passages={passages} found={passages.length} texts={texts} onOpen={onOpen} />,
      document.body,
    ),
  );
}

function announced(): string | null {
  void act(() => {
    vi.runAllTimers();
  });
  return document.querySelector('[role=status]')!.textContent;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

it('names each passage by a button that opens it', () => {
  show([
    { id: 3, text: 'One <b>passage</b>.' },
    { id: 8, text: 'Another.' },
  ]);
  const buttons = [...document.querySelectorAll('nav button')];
  expect(buttons.map(({ textContent }) => textContent)).toEqual([
    'One <b>passage</b>.',
    'Another.',
  ]);
  (buttons[1] as HTMLButtonElement).click();
  expect(onOpen).toHaveBeenCalledWith(8);
  expect(document.querySelector('nav')!.getAttribute('aria-label')).toBe('passages');
});

it('says the number of passages once, not again as the page grows', () => {
  show([{ id: 1, text: 'One.' }]);
  expect(document.querySelector('[role=status]')!.textContent).toBe('');
  expect(announced()).toBe('found 1');
  show([
    { id: 1, text: 'One.' },
    { id: 2, text: 'Two.' },
  ]);
  expect(announced()).toBe('found 1');
});

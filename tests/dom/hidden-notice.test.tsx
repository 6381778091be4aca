import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { HiddenNotice, type HiddenState } from '../../components/HiddenNotice';
import { texts } from './card-samples';

const actions = { undo: vi.fn(), hideClaim: vi.fn(), report: vi.fn(), close: vi.fn() };
const HIDDEN: HiddenState = {
  stored: true,
  claim: undefined,
  report: undefined,
};

afterEach(() => {
  render(null, document.body);
});

function show(state: Partial<HiddenState> = {}): void {
  const all = { ...HIDDEN, ...state };
  void act(() =>
    render(<HiddenNotice state={all} texts={texts} actions={actions} />, document.body),
  );
}

const buttons = () =>
  [...document.querySelectorAll('button')].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent,
  );
const text = (selector: string) => document.querySelector(selector)?.textContent;

it('says that the passage is hidden on this site, and what can be done', () => {
  show();
  expect(text('h2')).toBe('passageHidden');
  expect(text('.attribution')).toBe('passageHiddenHow');
  expect(buttons()).toEqual(['undo', 'hideClaim', 'report', 'close']);
  for (const button of document.querySelectorAll('button')) button.click();
  for (const action of Object.values(actions)) expect(action).toHaveBeenCalledOnce();
});

it('is a labelled dialog', () => {
  show();
  const dialog = document.querySelector('[role=dialog]')!;
  const named = document.getElementById(dialog.getAttribute('aria-labelledby')!);
  expect(named?.textContent).toBe('passageHidden');
});

it('says which claim is hidden everywhere, once it is', () => {
  show({ claim: 'The gist.' });
  expect(text('h2')).toBe('claimHidden');
  expect(text('p[lang=en]')).toBe('The gist.');
  expect(text('.attribution')).toBe('claimHiddenHow');
  expect(buttons()).toEqual(['undo', 'report', 'close']);
});

it('says so where nothing is stored', () => {
  show({ stored: false });
  expect(text('.attribution')).toBe('hiddenForNow');
});

it('shows the report, and whether it was copied', () => {
  show({ report: { text: 'a <b>report</b>', copied: true } });
  expect(text('pre')).toBe('a <b>report</b>');
  expect(text('[role=status]')).toBe('reportCopied');
  show({ report: { text: 'a report', copied: false } });
  expect(text('[role=status]')).toBe('reportShown');
});

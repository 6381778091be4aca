import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Notice } from '../../components/options/options-model';
import { actions, button, click, show } from './options-page';

beforeEach(() => vi.clearAllMocks());
afterEach(() => render(null, document.body));

const notice = () => document.querySelector('.notice [role=status]')!;

describe('a file', () => {
  test('is asked for and handed on, the same one twice', () => {
    show();
    click(button('Export to a file'));
    expect(actions.exportFile).toHaveBeenCalledOnce();
    const picker = document.querySelector<HTMLInputElement>('input[type=file]')!;
    const pick = vi.spyOn(picker, 'click').mockImplementation(() => undefined);
    click(button('Import from a file'));
    expect(pick).toHaveBeenCalledOnce();
    const file = new File(['{}'], 'mine.json');
    Object.defineProperty(picker, 'files', { value: [file] });
    const emptied = vi.spyOn(picker, 'value', 'set');
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    expect(actions.importFile).toHaveBeenCalledWith(file);
    expect(emptied).toHaveBeenCalledWith('');
  });
});

describe('a reset', () => {
  test('asks first, with the focus on what changes nothing', () => {
    show();
    click(button('Reset all settings'));
    expect(document.activeElement).toBe(button('Keep them'));
    click(button('Keep them'));
    expect(actions.reset).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button('Reset all settings'));
  });

  test('is called off by Escape', () => {
    show();
    click(button('Reset all settings'));
    void act(() => {
      button('Keep them').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
      );
    });
    expect(document.activeElement).toBe(button('Reset all settings'));
    expect(actions.reset).not.toHaveBeenCalled();
  });

  test('is done when it was confirmed', () => {
    show();
    click(button('Reset all settings'));
    click(button('Reset'));
    expect(actions.reset).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(button('Reset all settings'));
  });

  test('does not take the focus when the page opens', () => {
    show();
    expect(document.activeElement).toBe(document.body);
  });
});

describe('a notice', () => {
  test.each<[Notice, string, boolean]>([
    [{ kind: 'imported', file: 'mine.json' }, 'The settings of “mine.json” are in use now.', true],
    [
      { kind: 'refused', file: 'mine.json', reason: 'The field “x” is missing.' },
      '“mine.json” was not imported. Your settings are as they were.The field “x” is missing.',
      false,
    ],
    [{ kind: 'reset' }, 'All settings are what they were at first.', true],
    [{ kind: 'undone' }, 'Your settings are as they were before.', false],
    [{ kind: 'failed' }, 'The browser did not store this change.', false],
  ])('%j is said, and can be taken back or not', (shown, words, undoable) => {
    show({}, { notice: shown });
    expect(notice().textContent).toBe(words);
    const names = [...document.querySelectorAll('.notice button')].map((one) => one.textContent);
    expect(names).toEqual(undoable ? ['Undo', 'Close'] : ['Close']);
  });

  test('is announced: the live region stays the same element', () => {
    show();
    const region = notice();
    expect(region.textContent).toBe('');
    show({}, { notice: { kind: 'reset' } });
    expect(notice()).toBe(region);
    click(button('Undo'));
    expect(actions.undo).toHaveBeenCalledOnce();
    click(button('Close'));
    expect(actions.closeNotice).toHaveBeenCalledOnce();
  });
});

describe('shortcuts', () => {
  test('are shown with their keys, and lead to where they are changed', () => {
    show(
      {},
      {
        shortcuts: [
          { name: 'toggle', description: 'Switch on and off', keys: 'Alt+Shift+C' },
          { name: 'next', description: 'Next passage', keys: '' },
        ],
      },
    );
    const rows = [...document.querySelectorAll('.shortcuts > div')].map((row) => row.textContent);
    expect(rows).toEqual(['Switch on and offAlt+Shift+C', 'Next passagenot set']);
    click(button('Change the shortcuts'));
    expect(actions.changeShortcuts).toHaveBeenCalledOnce();
  });

  test('are said to be none where a browser has none', () => {
    show();
    expect(document.body.textContent).toContain('no keyboard shortcuts for extensions');
  });
});

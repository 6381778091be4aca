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
    [{ kind: 'restored' }, 'What could be read of the old settings is in use again.', true],
    [{ kind: 'deleted' }, 'The old settings are deleted.', false],
    [
      { kind: 'failed' },
      'The browser did not store this change, perhaps because its storage or the disk is full. Your settings are as they were.',
      false,
    ],
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

describe('settings that could not be read', () => {
  test('are told of with the reason, and can be restored, saved and deleted', () => {
    show({}, { unreadable: { reason: 'The field “x” is missing.' } });
    const told = document.querySelector('.unreadable')!;
    expect(told.textContent).toContain('could not read your settings');
    expect(told.textContent).toContain('The field “x” is missing.');
    click(button('Restore what can be read'));
    expect(actions.restoreUnreadable).toHaveBeenCalledOnce();
    click(button('Save the old ones as a file'));
    expect(actions.saveUnreadable).toHaveBeenCalledOnce();
    click(button('Delete the old ones'));
    expect(actions.deleteUnreadable).toHaveBeenCalledOnce();
  });

  test('that can be read by now are said to', () => {
    show({}, { unreadable: { reason: undefined } });
    expect(document.querySelector('.unreadable')?.textContent).toContain('they can be read');
    show();
    expect(document.querySelector('.unreadable')).toBeNull();
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

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../components/popup/Popup';
import type { PopupPage, PopupState } from '../../components/popup/popup-model';
import { TextsProvider } from '../../components/texts';
import { english } from './english';

const onSwitch = vi.fn();
const onSwitchSite = vi.fn();
const onShow = vi.fn();

const PASSAGES = [
  { key: '0:0', text: 'The offer is <b>timely</b>.' },
  { key: '3:0', text: 'The plan is vague.' },
];

function show(page: PopupPage, state: Partial<PopupState> = {}): void {
  const whole = { enabled: true, site: { name: 'news.example', on: true }, page, ...state };
  void act(() =>
    render(
      <TextsProvider value={english}>
        <Popup state={whole} {...{ onSwitch, onSwitchSite, onShow }} />
      </TextsProvider>,
      document.body,
    ),
  );
}

const switches = () => [...document.querySelectorAll<HTMLButtonElement>('[role=switch]')];
const status = () => document.querySelector('[role=status]')?.textContent ?? '';
const passageButtons = () => [...document.querySelectorAll<HTMLButtonElement>('ol button')];
const nameOf = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent;

beforeEach(() => {
  vi.clearAllMocks();
});
afterEach(() => render(null, document.body));

describe('the switches', () => {
  test('stand first, on/off before the site, with names and states', () => {
    show({ kind: 'read', passages: PASSAGES }, { site: { name: 'news.example', on: false } });
    const buttons = [...document.querySelectorAll('button')];
    expect(buttons.slice(0, 2)).toEqual(switches());
    expect(switches().map(nameOf)).toEqual(['Highlight passages', 'On this site']);
    expect(switches().map((one) => one.getAttribute('aria-checked'))).toEqual(['true', 'false']);
  });

  test('tell what the reader wants', () => {
    show({ kind: 'read', passages: [] }, { site: { name: 'news.example', on: false } });
    switches()[0]!.click();
    expect(onSwitch).toHaveBeenCalledWith(false);
    switches()[1]!.click();
    expect(onSwitchSite).toHaveBeenCalledWith(true);
  });

  test('of the site cannot be turned while all is off, nor where there is no site', () => {
    show({ kind: 'off' }, { enabled: false });
    expect(switches().map(({ disabled }) => disabled)).toEqual([false, true]);
    show({ kind: 'unreadable' }, { site: undefined });
    expect(switches()).toHaveLength(1);
  });
});

describe('the page', () => {
  test.each<[PopupPage, string]>([
    [{ kind: 'reading' }, 'Looking at this page'],
    [{ kind: 'off' }, 'Counterpoint is off'],
    [{ kind: 'off-here', site: 'news.example' }, 'Off for this site'],
    [{ kind: 'unreadable' }, 'This page cannot be read'],
    [{ kind: 'failed' }, 'Something went wrong'],
    [{ kind: 'read', passages: [] }, 'Nothing found on this page'],
    [{ kind: 'read', passages: PASSAGES.slice(0, 1) }, '1 passage on this page'],
    [{ kind: 'read', passages: PASSAGES }, '2 passages on this page'],
  ])('%j is said', (page, words) => {
    show(page);
    expect(status()).toContain(words);
    expect(passageButtons()).toHaveLength(page.kind === 'read' ? page.passages.length : 0);
  });

  test('names the site that is off', () => {
    show({ kind: 'off-here', site: 'news.example' });
    expect(status()).toContain('pages of news.example');
  });

  test('is announced where it changes: the live region stays the same element', () => {
    show({ kind: 'reading' });
    const region = document.querySelector('[role=status]');
    show({ kind: 'read', passages: PASSAGES });
    expect(document.querySelector('[role=status]')).toBe(region);
  });

  test('lists its passages in order, as text, each a button that leads to it', () => {
    show({ kind: 'read', passages: PASSAGES });
    expect(passageButtons().map(({ textContent }) => textContent)).toEqual(
      PASSAGES.map(({ text }) => text),
    );
    passageButtons()[1]!.click();
    expect(onShow).toHaveBeenCalledWith(PASSAGES[1]);
  });
});

test('a view without texts fails loudly', () => {
  expect(() =>
    render(
      <Popup
        state={{ enabled: true, site: undefined, page: { kind: 'reading' } }}
        {...{ onSwitch, onSwitchSite, onShow }}
      />,
      document.body,
    ),
  ).toThrow('TextsProvider');
});

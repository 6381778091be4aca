import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Access } from '../../components/AccessNote';
import { TextsProvider } from '../../components/texts';
import { Welcome } from '../../components/welcome/Welcome';
import type { BrowserKind } from '../../components/welcome/welcome-model';
import { english } from './english';

const SAMPLE = [
  { id: 'one', text: 'The offer is <b>timely</b>.' },
  { id: 'two', text: 'The plan is vague.' },
];
const look = { style: 'both', palette: 'text' } as const;
const paint = vi.fn(() => () => undefined);
const onOpenPassage = vi.fn();
const onAllow = vi.fn();
const onOpenSettings = vi.fn();

function show(browser: BrowserKind = 'chromium', access: Access = 'all'): void {
  const handlers = { onAllow, onOpenPassage, onOpenSettings };
  void act(() =>
    render(
      <TextsProvider value={english}>
        <Welcome
          {...{ browser, access, look, paint, ...handlers }}
          outlets={['North', 'South']}
          sample={SAMPLE}
        />
      </TextsProvider>,
      document.body,
    ),
  );
}

const passages = () => [...document.querySelectorAll<HTMLElement>('[role=button]')];

beforeEach(() => vi.clearAllMocks());
afterEach(() => render(null, document.body));

test('names both outlets in the order given, and says the steps in theirs', () => {
  show();
  expect(document.body.textContent).toContain('(North, South)');
  const steps = [...document.querySelectorAll('.steps > li > h2')].map((one) => one.textContent);
  expect(steps).toHaveLength(3);
  expect(steps[1]).toContain('Click');
});

describe('the sample', () => {
  test('shows its passages as text, in English, painted as passages are', () => {
    show();
    expect(passages().map((passage) => passage.textContent)).toEqual(
      SAMPLE.map(({ text }) => text),
    );
    expect(passages().every((passage) => passage.closest('[lang=en]'))).toBe(true);
    expect(paint.mock.calls).toHaveLength(2);
    expect(paint).toHaveBeenCalledWith(expect.any(HTMLElement), look);
  });

  test('opens a passage by click, Enter and the space bar, and by no other key', () => {
    show();
    const [, second] = passages();
    second?.click();
    const press = (key: string): boolean =>
      second!.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    expect(press('Enter')).toBe(false);
    expect(press(' ')).toBe(false);
    expect(press('x')).toBe(true);
    expect(onOpenPassage.mock.calls).toEqual(Array(3).fill([SAMPLE[1], second]));
  });
});

test.each([
  ['chromium', ['the pin beside Counterpoint', 'On click', 'context menu'], ['Pin to Toolbar']],
  ['firefox', ['Pin to Toolbar', 'Permissions', 'context menu'], ['On click']],
  ['firefox-android', ['menu of the browser', 'Permissions'], ['puzzle', 'context menu']],
] as const)('%s gets its own hints', (browser, said, unsaid) => {
  show(browser);
  for (const words of said) expect(document.body.textContent).toContain(words);
  for (const words of unsaid) expect(document.body.textContent).not.toContain(words);
});

test('says what is allowed as it is, and offers to ask for more', () => {
  show();
  expect(document.body.textContent).toContain('the pages of all sites');
  expect(document.body.textContent).toContain('How to allow less');
  for (const [access, words] of [
    ['some', 'some sites only'],
    ['none', 'to no site'],
  ] as const) {
    show('chromium', access);
    expect(document.body.textContent).toContain(words);
    expect(document.body.textContent).not.toContain('the pages of all sites');
    expect(document.body.textContent).not.toContain('How to allow less');
    document.querySelector<HTMLElement>('.access-note button')?.click();
  }
  expect(onAllow).toHaveBeenCalledTimes(2);
});

test('leads to the settings', () => {
  show();
  document.querySelector('button')?.click();
  expect(onOpenSettings).toHaveBeenCalledTimes(1);
});

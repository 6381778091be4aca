import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { NothingCard } from '../../components/NothingCard';
import { setting, sources } from './card-samples';

const close = vi.fn();

function show(mentionFirst = 'north'): void {
  void act(() =>
    render(<NothingCard setting={{ ...setting, mentionFirst }} close={close} />, document.body),
  );
}

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

afterEach(() => render(null, document.body));

test('says that nothing was recognised, as the name of its dialog', () => {
  show();
  const dialog = document.querySelector('[role=dialog]');
  const title = document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '');
  expect(title?.textContent).toBe('nothing');
  expect(texts('p')).toContain('nothingHint');
});

test('tells of both articles in the same form, that of chance first', () => {
  const lines = ['North · North description', 'South · South description'];
  show('north');
  expect(texts('.source-line')).toEqual(lines);
  show('south');
  expect(texts('.source-line')).toEqual([...lines].reverse());
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a')];
  expect(links.map((link) => link.getAttribute('href')).sort()).toEqual(
    sources.map(({ url }) => url).sort(),
  );
  for (const { rel, target } of links)
    expect([rel, target]).toEqual(['noopener noreferrer', '_blank']);
});

test('its one button closes it', () => {
  show();
  const buttons = document.querySelectorAll('button');
  expect(buttons).toHaveLength(1);
  buttons[0]?.click();
  expect(close).toHaveBeenCalledTimes(1);
});

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  actions,
  button,
  changed,
  choice,
  click,
  group,
  paint,
  show,
  SETTINGS,
  sources,
  stopPaint,
  type,
} from './options-page';

beforeEach(() => vi.clearAllMocks());
afterEach(() => render(null, document.body));

describe('how passages look', () => {
  test('is shown by what is chosen, and chosen anew', () => {
    show({ highlight: 'tint', palette: 'orange' });
    expect(choice('Tint').checked).toBe(true);
    expect(choice('Orange').checked).toBe(true);
    click(choice('Underline'));
    expect(changed()).toEqual({ highlight: 'underline' });
    click(choice('Purple'));
    expect(changed()).toEqual({ palette: 'purple' });
  });

  test('is painted: each choice as it would be, and the sample as it is', () => {
    show({ highlight: 'tint', palette: 'orange' });
    const painted = paint.mock.calls.map(([{ textContent }, look]) => [textContent, look]);
    expect(painted).toContainEqual(['Underline', { style: 'underline', palette: 'orange' }]);
    expect(painted).toContainEqual(['Blue', { style: 'tint', palette: 'blue' }]);
    expect(painted).toContainEqual([
      expect.stringContaining('It is crucial'),
      { style: 'tint', palette: 'orange' },
    ]);
    expect(painted).toHaveLength(8);
  });

  test('is painted anew where it changes, and the former paint is taken off', () => {
    show({ palette: 'orange' });
    paint.mockClear();
    show({ palette: 'blue' });
    // The three styles and the sample; the four palettes stay as they were.
    expect(paint).toHaveBeenCalledTimes(4);
    expect(stopPaint).toHaveBeenCalledTimes(4);
    render(null, document.body);
    expect(stopPaint).toHaveBeenCalledTimes(12);
  });
});

describe('where it runs', () => {
  test.each([
    ['on every site', { where: 'everywhere' }],
    ['only on the sites of a list', { where: 'listed' }],
    ['only when I click its button', { where: 'on-click' }],
  ])('can be %s', (name, change) => {
    show();
    click(choice(name));
    expect(changed()).toEqual(change);
  });

  test('has the list that goes with it, and none where none does', () => {
    const lists = { offSites: ['off.example'], onSites: ['on.example'] };
    show({ ...lists, where: 'except' });
    expect(group('Sites on which it does not run').textContent).toContain('off.example');
    show({ ...lists, where: 'listed' });
    expect(group('Sites on which it runs').textContent).toContain('on.example');
    for (const where of ['everywhere', 'on-click'] as const) {
      show({ ...lists, where });
      expect(document.body.textContent).not.toMatch(/(off|on)\.example/);
    }
  });

  const field = () => document.querySelector<HTMLInputElement>('form input')!;
  const fault = () =>
    document.getElementById(field().getAttribute('aria-describedby')!.split(' ')[0]!)!;
  const submit = () =>
    act(() => {
      field().form!.dispatchEvent(new Event('submit', { cancelable: true }));
    });

  test('checks an entry as it is typed', () => {
    show({ offSites: ['off.example'] });
    expect([field().getAttribute('aria-invalid'), fault().textContent]).toEqual(['false', '']);
    type(field(), 'two words');
    expect([field().getAttribute('aria-invalid'), fault().textContent]).toEqual([
      'true',
      'a space',
    ]);
    type(field(), 'off.example');
    expect(fault().textContent).toBe('listed');
    type(field(), 'other.example');
    expect([field().getAttribute('aria-invalid'), fault().textContent]).toEqual(['false', '']);
  });

  test('takes a good entry into the list and clears the field; a bad one stays in it', () => {
    show({ offSites: ['off.example'] });
    type(field(), 'two words');
    void submit();
    expect(actions.change).not.toHaveBeenCalled();
    expect(field().value).toBe('two words');
    type(field(), 'other.example');
    void submit();
    expect(changed({ offSites: ['off.example'] })).toEqual({
      offSites: ['off.example', 'other.example'],
    });
    expect(field().value).toBe('');
  });

  test('lets an entry go, and the focus stays in the list', () => {
    const offSites = ['a.example', 'b.example', 'c.example'];
    show({ offSites });
    click(button('Remove b.example'));
    expect(changed({ offSites })).toEqual({ offSites: ['a.example', 'c.example'] });
    show({ offSites: ['a.example', 'c.example'] });
    expect(document.activeElement).toBe(button('Remove c.example'));
    click(button('Remove c.example'));
    show({ offSites: ['a.example'] });
    expect(document.activeElement).toBe(button('Remove a.example'));
    click(button('Remove a.example'));
    show({ offSites: [] });
    expect(document.activeElement?.textContent).toBe('No site is listed, so it runs on all.');
  });
});

test('button and language are set', () => {
  show();
  click(choice('Show the number of passages on it'));
  expect(changed()).toEqual({ badge: false });
  const language = document.querySelector('select')!;
  expect([...language.options].map(({ text }) => text)).toEqual([
    'As the browser',
    'English',
    'Українська',
    'Русский',
    'Lietuvių',
    'Deutsch',
  ]);
  language.value = 'lt';
  void act(() => void language.dispatchEvent(new Event('change', { bubbles: true })));
  expect(changed()).toEqual({ language: 'lt' });
});

describe('a policy', () => {
  test('shows what it presets, and keeps it from change', () => {
    show({ offSites: ['off.example'] }, { managed: ['where', 'badge', 'language', 'enabled'] });
    expect(document.body.textContent).toContain('preset by a policy of your organisation');
    for (const name of ['Counterpoint runs', 'Toolbar button', 'Language']) {
      expect(group(name).disabled).toBe(true);
      expect(group(name).textContent).toContain('Preset by policy');
    }
    for (const name of ['Style', 'Colour', 'Hidden claims', 'Sites on which it does not run']) {
      expect(group(name).disabled).toBe(false);
      expect(group(name).textContent).not.toContain('Preset by policy');
    }
  });

  test('is not spoken of where there is none', () => {
    show();
    expect(document.body.textContent).not.toContain('policy');
  });

  test.each(Object.keys(SETTINGS).filter((key) => key !== 'onSites'))('can preset %s', (key) => {
    show({}, { managed: [key] });
    expect(document.querySelectorAll('fieldset:disabled')).toHaveLength(1);
  });
});

test('both articles are told of in the same form, in the order given', () => {
  show();
  const [one, other, ...more] = document.querySelectorAll('article');
  expect(more).toEqual([]);
  const labels = (article: Element) =>
    [...article.querySelectorAll('dt')].map((dt) => dt.textContent);
  expect(labels(one!)).toEqual(labels(other!));
  for (const [index, source] of sources.entries()) {
    const article = document.querySelectorAll('article')[index]!;
    for (const words of [
      source.outlet,
      source.title,
      source.description,
      source.edition,
      source.kind,
    ])
      expect(article.textContent).toContain(words);
    expect(article.textContent).toContain(source.date ?? source.dateNote);
    expect(article.querySelector('a')?.href).toBe(source.url);
  }
});

test('privacy takes five sentences', () => {
  show();
  const sentences = [...document.querySelectorAll('.sentences li')].map((li) => li.textContent);
  expect(sentences).toHaveLength(5);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^.!?]+\.$/);
});

describe('what the browser allows', () => {
  const note = () => document.querySelector('.access-note');

  test.each([
    ['some', 'to some sites only'],
    ['none', 'to no site'],
  ] as const)('where it is %s, it is said, and all can be asked for', (access, words) => {
    show({}, { access });
    expect(note()?.textContent).toContain(words);
    note()?.querySelector('button')?.click();
    expect(actions.allowAllSites).toHaveBeenCalledTimes(1);
  });

  test('is not spoken of where it is all, nor where clicks decide anyway', () => {
    show();
    expect(note()).toBeNull();
    show({ where: 'on-click' }, { access: 'none' });
    expect(note()).toBeNull();
  });
});

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../components/popup/Popup';
import type { PopupPage, PopupState } from '../../components/popup/popup-model';
import { TextsProvider } from '../../components/texts';
import { english } from './english';

const actions = {
  switchAll: vi.fn(),
  switchSite: vi.fn(),
  pause: vi.fn(),
  show: vi.fn(),
  allowSite: vi.fn(),
  openSettings: vi.fn(),
};

const TIMELY = { key: '0:0', text: 'The offer is <b>timely</b>.', denied: true };
const VAGUE = { key: '3:0', text: 'The plan is vague.', denied: false };
const OFFERED = { key: '0:1', text: 'It was offered in autumn.', denied: false };

const GROUPS = [
  { outlet: 'North', passages: [TIMELY, VAGUE] },
  { outlet: undefined, passages: [OFFERED] },
];
const FOUND: PopupPage = { kind: 'read', groups: GROUPS, asked: false };
const NOTHING: PopupPage = { kind: 'read', groups: [], asked: false };
const SITE = {
  ...{ name: 'news.example', on: true, preset: false },
  ...{ decidedBy: undefined, unstorable: false },
};

function show(page: PopupPage, state: Partial<PopupState> = {}): void {
  const whole: PopupState = {
    trouble: undefined,
    everywhere: { on: true, preset: false },
    site: SITE,
    pause: { running: false, until: '04:00' },
    page,
    ...state,
  };
  void act(() =>
    render(
      <TextsProvider value={english}>
        <Popup state={whole} actions={actions} />
      </TextsProvider>,
      document.body,
    ),
  );
}

const switches = () => [...document.querySelectorAll<HTMLButtonElement>('[role=switch]')];
const status = () => document.querySelector('.page [role=status]')?.textContent ?? '';
const passageButtons = () => [...document.querySelectorAll<HTMLButtonElement>('ol button')];
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const textOf = (element: HTMLElement, attribute: string) =>
  document.getElementById(element.getAttribute(attribute) ?? '')?.textContent;
const namesOf = (elements: readonly HTMLElement[]) =>
  elements.map((element) => textOf(element, 'aria-labelledby'));

beforeEach(() => {
  vi.clearAllMocks();
});
afterEach(() => render(null, document.body));

describe('the switches', () => {
  test('stand first, on/off before the site, with names and states', () => {
    show(FOUND, { site: { ...SITE, on: false } });
    const buttons = [...document.querySelectorAll('button')];
    expect(buttons.slice(0, 2)).toEqual(switches());
    expect(namesOf(switches())).toEqual(['Highlight passages', 'On this site']);
    expect(switches().map((one) => one.getAttribute('aria-checked'))).toEqual(['true', 'false']);
    expect(textOf(switches()[1]!, 'aria-describedby')).toBe('news.example');
  });

  test('tell what the reader wants', () => {
    show(NOTHING, { site: { ...SITE, on: false } });
    switches()[0]!.click();
    expect(actions.switchAll).toHaveBeenCalledWith(false);
    switches()[1]!.click();
    expect(actions.switchSite).toHaveBeenCalledWith(true);
  });

  test('of the site cannot be turned while all is off, nor where there is no site', () => {
    show({ kind: 'off' }, { everywhere: { on: false, preset: false } });
    expect(switches().map(({ disabled }) => disabled)).toEqual([false, true]);
    show({ kind: 'unreadable' }, { site: undefined });
    expect(switches()).toHaveLength(1);
  });

  test('that cannot be turned say why: a policy, or another entry of the list', () => {
    show(NOTHING, { everywhere: { on: true, preset: true }, site: { ...SITE, preset: true } });
    expect(switches().map(({ disabled }) => disabled)).toEqual([true, true]);
    expect(textOf(switches()[0]!, 'aria-describedby')).toBe('Preset by policy');
    expect(textOf(switches()[1]!, 'aria-describedby')).toBe('news.examplePreset by policy');

    show(NOTHING, { site: { ...SITE, on: false, decidedBy: '*.example' } });
    expect(switches().map(({ disabled }) => disabled)).toEqual([false, true]);
    expect(textOf(switches()[1]!, 'aria-describedby')).toContain('Decided by *.example');

    show(NOTHING, { site: { ...SITE, unstorable: true } });
    expect(switches().map(({ disabled }) => disabled)).toEqual([false, true]);
    expect(textOf(switches()[1]!, 'aria-describedby')).toContain('private window');
  });
});

describe('the page', () => {
  test.each<[PopupPage, string]>([
    [{ kind: 'reading' }, 'Looking at this page'],
    [{ kind: 'off' }, 'Counterpoint is off'],
    [{ kind: 'snoozed', until: '04:00' }, 'Paused until 04:00'],
    [{ kind: 'off-here', site: 'news.example' }, 'Off for this site'],
    [{ kind: 'unreadable' }, 'This page cannot be read'],
    [{ kind: 'failed' }, 'Something went wrong'],
    [{ kind: 'other-language' }, 'reads English pages only'],
    [NOTHING, 'Nothing found on this page'],
    [{ ...NOTHING, asked: 'by-settings' }, 'By itself, Counterpoint looks at no page'],
    [{ ...FOUND, groups: GROUPS.slice(1) }, '1 passage on this page'],
    [FOUND, '3 passages on this page'],
    [{ ...FOUND, asked: 'by-browser' }, 'the browser gives it no access'],
  ])('%j is said', (page, words) => {
    show(page);
    expect(status()).toContain(words);
    const groups = page.kind === 'read' ? page.groups : [];
    expect(passageButtons()).toHaveLength(groups.flatMap(({ passages }) => passages).length);
  });

  test('names the site that is off', () => {
    show({ kind: 'off-here', site: 'news.example' });
    expect(status()).toContain('pages of news.example');
  });

  test('is announced where it changes: the live region stays the same element', () => {
    show({ kind: 'reading' });
    const region = document.querySelector('[role=status]');
    show(FOUND);
    expect(document.querySelector('[role=status]')).toBe(region);
  });

  test('lists its passages by who makes their claims, mentions apart', () => {
    show(FOUND);
    expect(namesOf([...document.querySelectorAll('ol')])).toEqual([
      'Claims of North',
      'Speak of the proposal',
    ]);
    expect([...document.querySelectorAll('h3')].map((one) => one.textContent)).toEqual([
      'Claims of North',
      'Speak of the proposal',
    ]);
  });

  test('says of each passage as text what it says, and whether it denies the claim', () => {
    show(FOUND);
    expect(passageButtons().map(({ textContent }) => textContent)).toEqual([
      `${TIMELY.text}Denies the claim`,
      VAGUE.text,
      OFFERED.text,
    ]);
    passageButtons()[1]!.click();
    expect(actions.show).toHaveBeenCalledWith(VAGUE);
  });
});

test('where the browser gives no access to the site, it offers to ask for it', () => {
  show({ ...FOUND, asked: 'by-browser' });
  button('Allow it on this site')?.click();
  expect(actions.allowSite).toHaveBeenCalledTimes(1);
  for (const asked of ['by-settings', false] as const) {
    show({ ...FOUND, asked });
    expect(button('Allow it on this site')).toBeUndefined();
  }
});

describe('the foot', () => {
  test('offers a pause, and its end while it runs, with the same button', () => {
    show(NOTHING);
    const offered = button('Pause until 04:00');
    offered?.click();
    expect(actions.pause).toHaveBeenCalledWith(true);
    show({ kind: 'snoozed', until: '04:00' }, { pause: { running: true, until: '04:00' } });
    expect(button('End the pause')).toBe(offered);
    offered?.click();
    expect(actions.pause).toHaveBeenLastCalledWith(false);
  });

  test('offers no pause where there is none to take', () => {
    show({ kind: 'off' }, { pause: undefined });
    expect(document.body.textContent).not.toContain('Pause');
  });

  test('leads to the settings', () => {
    show(NOTHING);
    button('Settings')?.click();
    expect(actions.openSettings).toHaveBeenCalledTimes(1);
  });
});

test('a view without texts fails loudly', () => {
  const state = {
    trouble: undefined,
    everywhere: { on: true, preset: false },
    site: undefined,
    pause: undefined,
    page: { kind: 'reading' },
  } as const;
  expect(() => render(<Popup state={state} actions={actions} />, document.body)).toThrow(
    'TextsProvider',
  );
});

describe('trouble with the settings', () => {
  const trouble = () => document.querySelector('.trouble')!;

  test('is said in a live region that stays the same', () => {
    show(NOTHING);
    const region = trouble();
    expect([region.getAttribute('role'), region.textContent]).toEqual(['status', '']);
    show(NOTHING, { trouble: 'not-stored' });
    expect(trouble()).toBe(region);
    expect(region.textContent).toContain('did not store this change');
    show(NOTHING, { trouble: 'unreadable' });
    expect(region.textContent).toContain('could not be read');
  });
});

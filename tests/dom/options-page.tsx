import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { Access } from '../../components/AccessNote';
import { Options } from '../../components/options/Options';
import type {
  Change,
  Notice,
  OptionsSettings,
  Paint,
  Shortcut,
  SiteCheck,
  UnreadableSettings,
} from '../../components/options/options-model';
import { TextsProvider } from '../../components/texts';
import claimsFile from '../../data/claims.json';
import sourcesFile from '../../data/sources.json';
import { english } from './english';

export const actions = {
  change: vi.fn<(change: Change) => void>(),
  changeShortcuts: vi.fn(),
  allowAllSites: vi.fn(),
  exportFile: vi.fn(),
  importFile: vi.fn<(file: File) => void>(),
  reset: vi.fn(),
  undo: vi.fn(),
  closeNotice: vi.fn(),
  restoreUnreadable: vi.fn(),
  saveUnreadable: vi.fn(),
  deleteUnreadable: vi.fn(),
};
export const stopPaint = vi.fn();
export const paint = vi.fn<Paint>(() => stopPaint);
export const checkSite: SiteCheck = (entry, listed) => {
  if (listed.includes(entry)) return { ok: false, reason: 'listed' };
  return entry.includes(' ') ? { ok: false, reason: 'a space' } : { ok: true, entry };
};

export const claims = claimsFile.claims;
export const { sources } = sourcesFile;

export const SETTINGS: OptionsSettings = {
  where: 'except',
  offSites: [],
  onSites: [],
  highlight: 'both',
  palette: 'text',
  badge: true,
  language: 'auto',
  hiddenClaims: [],
  hiddenPassages: [],
};

interface Shown {
  managed?: readonly string[];
  access?: Access;
  notice?: Notice;
  unreadable?: UnreadableSettings;
  shortcuts?: readonly Shortcut[];
}

/** Shows the options page with these settings. */
export function show(settings: Partial<OptionsSettings> = {}, shown: Shown = {}): void {
  void act(() =>
    render(
      <TextsProvider value={english}>
        <Options
          settings={{ ...SETTINGS, ...settings }}
          managed={shown.managed ?? []}
          claims={claims}
          sources={sources}
          shortcuts={shown.shortcuts}
          browser="chromium"
          access={shown.access ?? 'all'}
          notice={shown.notice}
          unreadable={shown.unreadable}
          {...{ actions, checkSite, paint }}
        />
      </TextsProvider>,
      document.body,
    ),
  );
}

/** What the last change that was asked for makes of these settings. */
export function changed(settings: Partial<OptionsSettings> = {}): Partial<OptionsSettings> {
  const [change] = actions.change.mock.lastCall ?? [];
  if (!change) throw new Error('No change was asked for.');
  return change({ ...SETTINGS, ...settings });
}

const folded = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();

function one<E extends Element>(what: string, found: readonly E[]): E {
  const [element, ...more] = found;
  if (!element || more.length > 0) throw new Error(`${found.length} elements are ${what}.`);
  return element;
}

const all = <E extends Element>(selector: string): E[] => [
  ...document.querySelectorAll<E>(selector),
];

/** The only button of that name. */
export const button = (name: string): HTMLButtonElement =>
  one(
    `the button "${name}"`,
    all<HTMLButtonElement>('button').filter(
      (each) => (each.getAttribute('aria-label') ?? folded(each.textContent)) === name,
    ),
  );

/** The only radio button or box to tick of that name. */
export const choice = (name: string): HTMLInputElement =>
  one(
    `the choice "${name}"`,
    all<HTMLLabelElement>('label.choice').filter((each) => folded(each.textContent) === name),
  ).querySelector('input')!;

/** The only group, list or section of that name. */
export const group = (name: string): HTMLFieldSetElement =>
  one(
    `the group "${name}"`,
    all<HTMLFieldSetElement>('fieldset').filter(
      (each) => folded(each.querySelector('legend')?.textContent) === name,
    ),
  );

export function click(element: HTMLElement): void {
  void act(() => element.click());
}

export function type(field: HTMLInputElement, text: string): void {
  void act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

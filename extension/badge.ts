import { browser } from 'wxt/browser';
import { storedReaderTexts } from './texts/reader-texts';

const SIZES = [16, 32, 48] as const;
/** The badge has room for about four characters. */
const MOST_SHOWN = 999;

const pathsOf = (suffix: string): Record<string, string> =>
  Object.fromEntries(SIZES.map((size) => [size, `/icon/${size}${suffix}.png`]));

/** Shows the number of a tab's passages on the button and in its title; nothing for none. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const { t } = await storedReaderTexts();
  const text = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: count > 0 ? text : '' }),
    browser.action.setTitle({
      tabId,
      title: count > 0 ? t('badgeTitle', count) : t('extName'),
    }),
  ]);
}

/** What the button says about Counterpoint: on, off, or on but not on the site of this tab. */
export type SwitchState = 'on' | 'off' | 'off-here';

/** Shows on the button, in one tab or everywhere, whether Counterpoint is on: the icon is grey when not. */
export async function showSwitch(state: SwitchState, tabId?: number): Promise<void> {
  const { t } = await storedReaderTexts();
  const where = tabId === undefined ? {} : { tabId };
  const titles = { on: 'extName', off: 'badgeTitleOff', 'off-here': 'badgeTitleOffHere' } as const;
  await Promise.all([
    browser.action.setIcon({ ...where, path: pathsOf(state === 'on' ? '' : '-off') }),
    browser.action.setTitle({ ...where, title: t(titles[state]) }),
  ]);
}

/** Gives the badge its colours: neutral ones, for a passage is no alarm. */
export async function paintBadge(): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: '#3a4657' }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
  ]);
}

import { browser } from 'wxt/browser';
import type { Settings } from './settings';
import type { Standing } from './site-rules';
import { clockTime } from './texts/clock-time';
import { readerTexts } from './texts/reader-texts';

const SIZES = [16, 32, 48] as const;
/** The badge has room for about four characters. */
const MOST_SHOWN = 999;

const pathsOf = (suffix: string): Record<string, string> =>
  Object.fromEntries(SIZES.map((size) => [size, `/icon/${size}${suffix}.png`]));

/** Shows the number of a tab's passages in the button's title and, if the reader wants it, on the button; nothing for none. */
export async function showCount(tabId: number, count: number, settings: Settings): Promise<void> {
  const { t } = await readerTexts(settings);
  const text = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: count > 0 && settings.badge ? text : '' }),
    browser.action.setTitle({
      tabId,
      title: count > 0 ? t('badgeTitle', count) : t('extName'),
    }),
  ]);
}

/**
 * Shows on the button, in one tab or everywhere, how Counterpoint stands towards its page. The icon is grey where it does
 * nothing, also when it is clicked.
 */
export async function showStanding(
  standing: Standing,
  settings: Settings,
  tabId?: number,
): Promise<void> {
  const where = tabId === undefined ? {} : { tabId };
  const works = standing === 'on' || standing === 'on-click';
  const title = await titleOf(standing, settings);
  await Promise.all([
    browser.action.setIcon({ ...where, path: pathsOf(works ? '' : '-off') }),
    browser.action.setTitle({ ...where, title }),
  ]);
}

async function titleOf(standing: Standing, settings: Settings): Promise<string> {
  const { language, t } = await readerTexts(settings);
  switch (standing) {
    case 'on':
      return t('extName');
    case 'off':
      return t('badgeTitleOff');
    case 'snoozed':
      return t('badgeTitleSnoozed', [clockTime(settings.snoozedUntil ?? Date.now(), language)]);
    case 'on-click':
      return t('badgeTitleOnClick');
    case 'off-here':
      return t('badgeTitleOffHere');
  }
}

/** Gives the badge its colours: neutral ones, for a passage is no alarm. */
export async function paintBadge(): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: '#3a4657' }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
  ]);
}

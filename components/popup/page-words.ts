import type { Translate } from '../texts';
import type { PopupPage } from './popup-model';

/** What the popup says about a page: a line, and below it one that explains. */
export interface PageWords {
  title: string;
  hint: string | undefined;
}

/** The words for what the popup knows about the page. */
export function pageWords(page: PopupPage, t: Translate): PageWords {
  switch (page.kind) {
    case 'reading':
      return { title: t('popupReading'), hint: undefined };
    case 'off':
      return { title: t('popupOff'), hint: t('popupOffHint') };
    case 'snoozed':
      return { title: t('popupSnoozed', [page.until]), hint: t('popupSnoozedHint') };
    case 'off-here':
      return { title: t('popupOffHere'), hint: t('popupOffHereHint', [page.site]) };
    case 'unreadable':
      return { title: t('popupUnreadable'), hint: t('popupUnreadableHint') };
    case 'other-language':
      return { title: t('popupNothing'), hint: t('popupOtherLanguageHint') };
    case 'failed':
      return { title: t('popupFailed'), hint: t('popupFailedHint') };
    case 'read':
      return readWords(page, t);
  }
}

/** Why a page was read only now. */
const ASKED_TEXTS = { 'by-settings': 'popupOnClickHint', 'by-browser': 'popupAccessHint' } as const;

function readWords({ groups, asked }: PopupPage & { kind: 'read' }, t: Translate): PageWords {
  const count = groups.reduce((sum, { passages }) => sum + passages.length, 0);
  const onlyAsked = asked ? t(ASKED_TEXTS[asked]) : undefined;
  return count > 0
    ? { title: t('popupFound', count), hint: onlyAsked }
    : { title: t('popupNothing'), hint: onlyAsked ?? t('popupNothingHint') };
}

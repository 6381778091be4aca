import type { CardTexts } from '../../components/card-texts';
import type { CardKey } from '../../extension/texts/card-texts';
import type { Translate } from '../../locales/texts';

/** The texts of the overlay's views, from what gives them in a language. */
export function cardTexts(t: Translate<CardKey>, language: string): CardTexts {
  return {
    language,
    says: t('cardSays'),
    denies: t('cardDenies'),
    speaksOf: t('cardSpeaksOf'),
    claimOf: (at, of) => t('cardClaimOf', [String(at), String(of)]),
    denied: t('cardDenied'),
    position: (at, of) => t('cardPosition', [String(at), String(of)]),
    previous: t('cardPrevious'),
    next: t('cardNext'),
    arguedBy: (speaker, outlet) => t('cardArguedBy', [speaker, outlet]),
    arguedIn: (outlet) => t('cardArguedIn', [outlet]),
    reportedBy: (speaker, outlet) => t('cardReportedBy', [speaker, outlet]),
    reportedIn: (outlet) => t('cardReportedIn', [outlet]),
    reportedByOutlet: (outlet) => t('cardReportedByOutlet', [outlet]),
    rebuts: t('cardRebuts'),
    qualifies: t('cardQualifies'),
    agrees: t('cardAgrees'),
    context: t('cardContext'),
    makesIt: (outlet) => t('cardMakesIt', [outlet]),
    reportsIt: (outlet) => t('cardReportsIt', [outlet]),
    readIn: (title) => t('cardReadIn', [title]),
    opensNewTab: t('cardOpensNewTab'),
    why: t('whyTitle'),
    whyRecognised: t('whyRecognised'),
    whyWords: t('whyWords'),
    whyDenials: t('whyDenials'),
    whyNone: t('whyNone'),
    sure: t('whySure'),
    likely: t('whyLikely'),
    copy: t('cardCopy'),
    copied: t('cardCopied'),
    copyFailed: t('cardCopyFailed'),
    notAboutThis: t('cardNotAboutThis'),
    close: t('cardClose'),
    nothing: t('cardNothing'),
    nothingHint: t('cardNothingHint'),
    noVerdict: t('cardNoVerdict'),
    passages: t('passagesTitle'),
    found: (count) => t('passagesFound', count),
  };
}

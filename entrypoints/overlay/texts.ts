import { i18n } from '#i18n';
import type { CardTexts } from '../../components/card-texts';

/** The texts of the overlay's views in the reader's language. */
export function cardTexts(): CardTexts {
  return {
    language: i18n.t('cardLanguage'),
    says: i18n.t('cardSays'),
    denies: i18n.t('cardDenies'),
    speaksOf: i18n.t('cardSpeaksOf'),
    arguedBy: (speaker, outlet) => i18n.t('cardArguedBy', [speaker, outlet]),
    arguedIn: (outlet) => i18n.t('cardArguedIn', [outlet]),
    reportedBy: (speaker, outlet) => i18n.t('cardReportedBy', [speaker, outlet]),
    reportedIn: (outlet) => i18n.t('cardReportedIn', [outlet]),
    reportedByOutlet: (outlet) => i18n.t('cardReportedByOutlet', [outlet]),
    rebuts: i18n.t('cardRebuts'),
    qualifies: i18n.t('cardQualifies'),
    agrees: i18n.t('cardAgrees'),
    context: i18n.t('cardContext'),
    makesIt: (outlet) => i18n.t('cardMakesIt', [outlet]),
    reportsIt: (outlet) => i18n.t('cardReportsIt', [outlet]),
    readIn: (title) => i18n.t('cardReadIn', [title]),
    opensNewTab: i18n.t('cardOpensNewTab'),
    why: i18n.t('whyTitle'),
    whyRecognised: i18n.t('whyRecognised'),
    whyWords: i18n.t('whyWords'),
    whyDenials: i18n.t('whyDenials'),
    whyNone: i18n.t('whyNone'),
    sure: i18n.t('whySure'),
    likely: i18n.t('whyLikely'),
    alsoHere: i18n.t('cardAlsoHere'),
    copy: i18n.t('cardCopy'),
    copied: i18n.t('cardCopied'),
    copyFailed: i18n.t('cardCopyFailed'),
    notAboutThis: i18n.t('cardNotAboutThis'),
    close: i18n.t('cardClose'),
    noVerdict: i18n.t('cardNoVerdict'),
    passages: i18n.t('passagesTitle'),
    found: (count) => i18n.t('passagesFound', count),
  };
}

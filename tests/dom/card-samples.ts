import { vi } from 'vitest';
import type { CardActions, CardContent, CardSetting } from '../../components/card-model';
import type { CardTexts } from '../../components/card-texts';
import type { Claim, Relation, Source, Statement } from '../../data/types';

/** Texts that name their key, so that a test sees which one was used. */
export const texts: CardTexts = {
  language: 'en',
  says: 'says',
  denies: 'denies',
  speaksOf: 'speaksOf',
  claimOf: (at, of) => `claimOf ${at}, ${of}`,
  denied: 'denied',
  position: (at, of) => `position ${at}, ${of}`,
  previous: 'previous',
  next: 'next',
  arguedBy: (speaker, outlet) => `arguedBy ${speaker}, ${outlet}`,
  arguedIn: (outlet) => `arguedIn ${outlet}`,
  reportedBy: (speaker, outlet) => `reportedBy ${speaker}, ${outlet}`,
  reportedIn: (outlet) => `reportedIn ${outlet}`,
  reportedByOutlet: (outlet) => `reportedByOutlet ${outlet}`,
  rebuts: 'rebuts',
  qualifies: 'qualifies',
  agrees: 'agrees',
  context: 'context',
  makesIt: (outlet) => `makesIt ${outlet}`,
  reportsIt: (outlet) => `reportsIt ${outlet}`,
  readIn: (title) => `readIn “${title}”`,
  opensNewTab: 'opensNewTab',
  why: 'why',
  whyRecognised: 'whyRecognised',
  whyWords: 'whyWords',
  whyDenials: 'whyDenials',
  whyNone: 'whyNone',
  sure: 'sure',
  likely: 'likely',
  copy: 'copy',
  copied: 'copied',
  copyFailed: 'copyFailed',
  notAboutThis: 'notAboutThis',
  passageHidden: 'passageHidden',
  passageHiddenHow: 'passageHiddenHow',
  claimHidden: 'claimHidden',
  claimHiddenHow: 'claimHiddenHow',
  hiddenForNow: 'hiddenForNow',
  undo: 'undo',
  hideClaim: 'hideClaim',
  report: 'report',
  reportCopied: 'reportCopied',
  reportShown: 'reportShown',
  close: 'close',
  nothing: 'nothing',
  nothingHint: 'nothingHint',
  noVerdict: 'noVerdict',
  passages: 'passages',
  found: (count) => `found ${count}`,
};

function source(id: string, outlet: string): Source {
  return {
    id,
    outlet,
    edition: `${outlet} edition`,
    title: `${outlet} <b>title</b>`,
    url: `https://${id}.example/`,
    date: id === 'north' ? null : '2020-09-25',
    description: `${outlet} description`,
    kind: 'article',
  };
}

export const sources = [source('north', 'North'), source('south', 'South')];
export const setting: CardSetting = { texts, sources, mentionFirst: 'north' };

export function statement(sourceId: string, name = 'the article', role: string | null = null) {
  return {
    source: sourceId,
    speaker: { name, role },
    text: `${sourceId} text <i>not markup</i>`,
    quote: `${sourceId} quote`,
    url: `https://${sourceId}.example/#:~:text=quote`,
  } satisfies Statement;
}

/** A claim of South with a perspective of North. */
export function claim(relation: Relation = 'rebuts', reports = false): Claim {
  return {
    id: 'claim',
    side: 'south',
    gist: 'The <b>gist</b>.',
    reports,
    background: false,
    stated: statement('south', 'Ann Speaker', 'professor'),
    perspectives: [{ ...statement('north'), relation }],
  };
}

export const mention: Claim = {
  id: 'mention',
  side: 'both',
  gist: 'The mention.',
  reports: false,
  background: false,
  perspectives: [statement('north'), statement('south', 'Ann Speaker', 'professor')],
};

export function contentOf(shown: Claim, more: Partial<CardContent> = {}): CardContent {
  return {
    claim: shown,
    denied: false,
    claims: [{ claim: shown, denied: more.denied ?? false }],
    recognised: [],
    words: [],
    denials: [],
    sure: true,
    ...more,
  };
}

/** Actions that remember what was asked for. */
export function spyActions() {
  return {
    copy: vi.fn<CardActions['copy']>(() => Promise.resolve(true)),
    hide: vi.fn(),
    close: vi.fn(),
    showClaim: vi.fn(),
  };
}

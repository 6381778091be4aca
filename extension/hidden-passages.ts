import type { MessageHandlers } from './messages';
import { changeSettings, readSettings, type HiddenPassage, type Settings } from './settings';
import { siteOf } from './site-entries';

const SALT_BYTES = 16;

/** A passage as the reader sees it, and the claim that it was taken for. Its text is kept as a hash only. */
export interface HidablePassage {
  claim: string;
  text: string;
}

/**
 * Keeps a passage hidden on a site, or shows it again there.
 *
 * @param host host name of the page that it stands on
 */
export async function setPassageHidden(
  { claim, text }: HidablePassage,
  host: string,
  hidden: boolean,
): Promise<void> {
  const hash = await hashOf(text, await drawnSalt());
  const date = today();
  await changeSettings(({ hiddenPassages }) => {
    const others = hiddenPassages.filter((passage) => !isSame(passage, { host, hash }));
    return { hiddenPassages: hidden ? [...others, { claim, host, date, hash }] : others };
  });
}

/** Keeps a claim from being marked on any page, or lets it be marked again. */
export async function setClaimHidden(claim: string, hidden: boolean): Promise<void> {
  await changeSettings(({ hiddenClaims }) => {
    const others = hiddenClaims.filter((other) => other !== claim);
    return { hiddenClaims: hidden ? [...others, claim] : others };
  });
}

/** Of each text, whether the reader hid a passage with these words on the site; whichever claim it is taken for by now. */
export async function areHidden(texts: readonly string[], host: string): Promise<boolean[]> {
  const { hiddenPassages, salt } = await readSettings();
  if (!hiddenPassages.some((passage) => passage.host === host)) return texts.map(() => false);
  const hashes = await Promise.all(texts.map((text) => hashOf(text, salt)));
  return hashes.map((hash) => hiddenPassages.some((passage) => isSame(passage, { host, hash })));
}

function isSame(passage: HiddenPassage, { host, hash }: Pick<HiddenPassage, 'host' | 'hash'>) {
  return passage.host === host && passage.hash === hash;
}

/** The salt of this reader's hashes, drawn now if it was not yet. */
async function drawnSalt(): Promise<string> {
  const drawn = hexOf(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
  const { salt } = await changeSettings(({ salt }): Partial<Settings> =>
    salt === '' ? { salt: drawn } : {},
  );
  return salt;
}

async function hashOf(text: string, salt: string): Promise<string> {
  // The page may break its lines elsewhere tomorrow.
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const bytes = new TextEncoder().encode(salt + words);
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The day where the reader is, `2020-09-25`. */
function today(): string {
  const now = new Date();
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join('-');
}

/** What the background answers about hidden passages and claims. From private windows nothing is stored. */
export const answersOnHidden: MessageHandlers = {
  'hide-passage': async ({ claim, text, hidden }, { tab }) => {
    const host = siteOf(tab?.url);
    if (tab?.incognito !== false || host === undefined) return { stored: false };
    await setPassageHidden({ claim, text }, host, hidden);
    return { stored: true };
  },
  'hide-claim': async ({ claim, hidden }, { tab }) => {
    if (tab?.incognito !== false) return { stored: false };
    await setClaimHidden(claim, hidden);
    return { stored: true };
  },
  'hidden-texts': async ({ texts }, { tab }) => {
    const host = siteOf(tab?.url);
    return { hidden: host === undefined ? [] : await areHidden(texts, host) };
  },
};

import path from 'node:path';
import type { SizeLimitConfig } from 'size-limit';
import { LANGUAGES, type Language } from './extension/settings-schema';
import { filesLoadedBy } from './scripts/loaded-files';

/** What a part of the extension may weigh, compressed by gzip; 1 kB is 1,000 bytes. docs/ARCHITECTURE.md says what is in it. */
const MOST = {
  /** Runs on every page. */
  gate: '1.5 kB',
  /** Runs where the gate passes: code, words and weights. */
  overlay: '80 kB',
  /** All that the popup can load, in one language: page, styles, scripts, texts, search. */
  popup: '40 kB',
};
const BUILDS = { Chrome: '.output/chrome-mv3', Firefox: '.output/firefox-mv3' };

/** `npm run size`, after both builds; what weighs more than it may fails `npm test`. */
export default (await Promise.all(Object.entries(BUILDS).map(partsOf))).flat();

async function partsOf([browser, build]: [string, string]): Promise<SizeLimitConfig> {
  const popup = await filesLoadedBy(build, 'popup.html');
  return [
    { name: `gate, ${browser}`, path: `${build}/gate.js`, limit: MOST.gate, gzip: true },
    { name: `overlay, ${browser}`, path: `${build}/overlay.js`, limit: MOST.overlay, gzip: true },
    ...LANGUAGES.map((language) => ({
      name: `popup in ${language}, ${browser}`,
      path: popup.filter((file) => !holdsOtherTexts(file, language)),
      limit: MOST.popup,
      gzip: true,
    })),
  ];
}

/** The texts of a language stand in a file that is named after it. */
function holdsOtherTexts(file: string, language: Language): boolean {
  const [name] = path.basename(file).split('-');
  return LANGUAGES.some((other) => other !== language && other === name);
}

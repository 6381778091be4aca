import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const file = readFileSync(path.resolve('locales/en.yml'), 'utf8');
const messages = generateChromeMessages(parseMessagesText(file, 'YAML'));

/** Makes the fake browser speak the English of locales/en.yml, which it lacks, so that `i18n.t` gives the real texts. */
export function speakEnglish(): void {
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: string, substitutions: readonly string[] = []) =>
      (messages[key]?.message ?? '').replace(
        /\$(\d)/g,
        (_all, place: string) => substitutions[Number(place) - 1] ?? '',
      ),
  });
}

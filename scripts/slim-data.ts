import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { packed } from '../data/packed-model';
import type { ClaimOutline, Concept, ModelData } from '../data/types';

const CLAIMS = fileURLToPath(new URL('../data/claims.json', import.meta.url));
const UNPACKING = fileURLToPath(new URL('../data/packed-model.ts', import.meta.url));
/** A form is words, stars and dots: see data/lexicon.schema.json. */
const BETWEEN_FORMS = '|';

/**
 * Puts the data into the bundle as small as it can be: the page scripts carry no byte that they do not read. The example
 * phrasings are left out, for the weights were learnt from them, and where only the outlines of claims are read, the rest of
 * them too; model and lexicon are unpacked again where they are loaded.
 */
export function slimData(): Plugin {
  return {
    name: 'slim-data',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/data/claims.json')) {
        const file = JSON.parse(code) as { claims: object[] };
        const claims = file.claims.map((claim) => ({ ...claim, examples: [] }));
        return { code: JSON.stringify({ ...file, claims }), map: null };
      }
      if (id.endsWith('/data/claim-outlines.ts')) {
        this.addWatchFile(CLAIMS);
        const file = JSON.parse(readFileSync(CLAIMS, 'utf8')) as { claims: ClaimOutline[] };
        const outlines = file.claims.map(({ id, side, background }) => ({ id, side, background }));
        return { code: `export const claimOutlines = ${JSON.stringify(outlines)};`, map: null };
      }
      if (id.endsWith('/data/lexicon.json')) {
        const { concepts } = JSON.parse(code) as { concepts: Concept[] };
        const rows = concepts.map((one) => [one.id, one.label, one.forms.join(BETWEEN_FORMS)]);
        return {
          code: `export default { concepts: ${JSON.stringify(rows)}.map(([id, label, forms]) =>
            ({ id, label, forms: forms.split(${JSON.stringify(BETWEEN_FORMS)}) })) };`,
          map: null,
          moduleType: 'js',
        };
      }
      if (id.endsWith('/data/model.json')) {
        const { claims, mention, polarity, topicality, thresholds } = JSON.parse(code) as ModelData;
        const model = packed({ claims, mention, polarity, topicality, thresholds });
        return {
          code: `import { unpacked } from ${JSON.stringify(UNPACKING)};
export default unpacked(${JSON.stringify(model)});`,
          map: null,
          moduleType: 'js',
        };
      }
      return null;
    },
  };
}

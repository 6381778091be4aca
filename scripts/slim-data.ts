import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { packed } from '../data/packed-model';
import type { ModelData } from '../data/types';

const UNPACKING = fileURLToPath(new URL('../data/packed-model.ts', import.meta.url));

/**
 * Puts the data into the bundle as small as it can be: the page scripts carry no byte that they do not read. The example
 * phrasings are left out, for the weights were learnt from them; the model is packed and unpacked again where it is loaded.
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

import type { Plugin } from 'vite';

/**
 * Leaves the example phrasings out of the bundle: the matcher's weights were learnt from them, and the page scripts
 * carry no byte that they do not read.
 */
export function leaveOutExamples(): Plugin {
  return {
    name: 'leave-out-examples',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/data/claims.json')) return null;
      const file = JSON.parse(code) as { claims: object[] };
      const claims = file.claims.map((claim) => ({ ...claim, examples: [] }));
      return { code: JSON.stringify({ ...file, claims }), map: null };
    },
  };
}

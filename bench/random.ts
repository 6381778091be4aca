/** Numbers from 0 to below 1, the same ones each time (a linear congruential generator; Numerical Recipes' constants). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

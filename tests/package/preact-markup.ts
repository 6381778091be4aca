/** A place in a script, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/**
 * Whether a script touches `innerHTML` at a place as Preact does for its `dangerouslySetInnerHTML`, which no view of ours
 * has (eslint.config.js): `node.innerHTML = given.__html`, and the comparison before it.
 */
export function isPreactsMarkup(script: string, { line, column }: Place): boolean {
  const there = script.split('\n')[line - 1]?.slice(Math.max(0, column - 12), column + 24) ?? '';
  return /__html==\w+\.innerHTML|\w+\.innerHTML=\w+\.__html/.test(there);
}

/** Words shorter than this are left as they are. */
const SHORTEST = 5;
const LETTERS = new RegExp(`\\p{L}{${SHORTEST},}`, 'gu');
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** A text in which about a share of the longer words has one typing error each: two letters swapped, one dropped, doubled, or a neighbour's key. */
export function mistyped(text: string, share: number, random: () => number): string {
  return text.replace(LETTERS, (word) => (random() < share ? withTypo(word, random) : word));
}

/** The first and the last letter stay. */
function withTypo(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 3));
  const [before, letter, next, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  const kinds = [
    () => before + next + letter + after,
    () => before + next + after,
    () => before + letter + letter + next + after,
    () => before + neighbourOf(letter, random) + next + after,
  ];
  return kinds[Math.floor(random() * kinds.length)]?.() ?? word;
}

function neighbourOf(letter: string, random: () => number): string {
  const row = ROWS.find((keys) => keys.includes(letter.toLowerCase()));
  if (!row) return letter;
  const at = row.indexOf(letter.toLowerCase());
  const right = at === 0 || (at < row.length - 1 && random() < 0.5);
  return row.charAt(right ? at + 1 : at - 1);
}

/** Names and numbers as the bundle carries them: in characters that take one byte each and compress well. */

const FIRST_LETTER = 'A'.charCodeAt(0);
/** By what one letter can say. */
const MOST_SHARED = 25;
/** What numbers are written in: letters first, since text that is full of them compresses together with them. */
const DIGITS =
  'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&()*+,-./:;<=>?@[]^_{|}~';
/** The digits that end a number; the ones behind them say how many times this is to be added first. */
const LAST_DIGITS = 84;
const MOST_TIMES = DIGITS.length - LAST_DIGITS;

/**
 * Names in the order of their letters, each as how many of them it begins with as the one before does (A for none, B for one
 * ...), and the rest.
 * @throws Error where a name has a capital letter
 */
export function packedNames(sorted: readonly string[]): string {
  let before = '';
  return sorted
    .map((name) => {
      if (/[A-Z]/.test(name))
        throw new Error(`"${name}" has a capital letter: it cannot be packed`);
      const shared = sharedLetters(before, name);
      before = name;
      return String.fromCharCode(FIRST_LETTER + shared) + name.slice(shared);
    })
    .join('');
}

function sharedLetters(one: string, other: string): number {
  let shared = 0;
  while (shared < MOST_SHARED && shared < one.length && one[shared] === other[shared]) shared++;
  return shared;
}

export function unpackedNames(names: string): string[] {
  let before = '';
  return (names.match(/[A-Z][^A-Z]*/g) ?? []).map((packed) => {
    before = before.slice(0, packed.charCodeAt(0) - FIRST_LETTER) + packed.slice(1);
    return before;
  });
}

/** Whole numbers from 0 on, small ones in one character. */
export function packedNumbers(numbers: readonly number[]): string {
  return numbers.map(digitsOf).join('');
}

function digitsOf(number: number): string {
  const times = Math.min(MOST_TIMES, Math.floor(number / LAST_DIGITS));
  return times === 0
    ? DIGITS.charAt(number)
    : DIGITS.charAt(LAST_DIGITS - 1 + times) + digitsOf(number - times * LAST_DIGITS);
}

/** Of each digit by its character code. */
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;

export function unpackedNumbers(digits: string): number[] {
  const numbers: number[] = [];
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const value = VALUES[digits.charCodeAt(at)] ?? 0;
    if (value < LAST_DIGITS) {
      numbers.push(sum + value);
      sum = 0;
    } else {
      sum += (value - LAST_DIGITS + 1) * LAST_DIGITS;
    }
  }
  return numbers;
}

/** A whole number as one from 0 on: 0, -1, 1, -2, 2 ... */
export function folded(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

export function unfolded(number: number): number {
  return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
}

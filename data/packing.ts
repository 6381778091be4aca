/** Names and numbers as the bundle carries them: in characters that take one byte each and compress well. */

const FIRST_LETTER = 'A'.charCodeAt(0);
/** By what one letter can say. */
const MOST_SHARED = 25;
/** Numbers are written from here to "~", in 92 characters. */
const FIRST_DIGIT = '#'.charCodeAt(0);
/** The characters that end a number; the six above say how many times it is to be added first. */
const LAST_DIGITS = 86;
const MOST_TIMES = 6;

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
    ? String.fromCharCode(FIRST_DIGIT + number)
    : String.fromCharCode(FIRST_DIGIT + LAST_DIGITS - 1 + times) +
        digitsOf(number - times * LAST_DIGITS);
}

export function unpackedNumbers(digits: string): number[] {
  const numbers: number[] = [];
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(at) - FIRST_DIGIT;
    if (digit < LAST_DIGITS) {
      numbers.push(sum + digit);
      sum = 0;
    } else {
      sum += (digit - LAST_DIGITS + 1) * LAST_DIGITS;
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

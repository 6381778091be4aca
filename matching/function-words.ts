/** English words that hold sentences together and say nothing of their subject, lower case without apostrophes. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a about all also an and any are as at be been being but by can could did do does for from had has have he her ' +
    'him his i if in into is it its just may me might more my no not of on only or our out over s she should so some ' +
    't than that the their them then there they this to up us was we were what when which who will with would you your'
  ).split(' '),
);

/** Whether a lower-case word, without apostrophes, only holds a sentence together. */
export function isFunctionWord(lower: string): boolean {
  return FUNCTION_WORDS.has(lower);
}

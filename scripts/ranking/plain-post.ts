/** Addresses, also those that stand right behind a word ("#elpasopic.twitter.com/SWyy"). */
const ADDRESS = /(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S*/gi;
/** "#AustralianFires", "@JoeBiden": often the only place where a post names what it speaks of. */
const TAG = /[#@][\p{L}\p{N}_]+/gu;
/** Where the next word of a tag begins: before a capital after a small letter, before the last of several, at digits. */
const NEXT_WORD = /_|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})/gu;

/** A post of a social network as plain words: without addresses, its tags and names of accounts taken apart. */
export function plainPost(text: string): string {
  return text
    .replace(ADDRESS, ' ')
    .replace(TAG, (tag) => ` ${tag.slice(1).replace(NEXT_WORD, ' ')} `);
}

/**
 * The cheap question asked of every page. It must miss next to nothing, and may let pages near the topic pass: the overlay
 * looks more closely. Imports nothing, since the always-on script carries it.
 */

/**
 * Beginnings of the actor's names, as they are mostly written; each costs a pass over the text. Strings of up to six letters
 * that begin with a rare one, as capitals are, engines find ten times faster than others, and than a pattern.
 */
const ACTOR = ['Putin', 'Russia', 'Kreml', 'Moscow', 'PUTIN', 'RUSSIA', 'kreml'];
/** So many characters around the actor's name: two or three sentences. */
const NEAR = 400;
/** No word of the offer is as long. */
const WORD = 12;

/** Whether a page with this text may speak of the topic: a Russian actor is named near a word of the offer. */
export function mayBeOnTopic(text: string): boolean {
  for (const name of ACTOR) {
    let searched = 0;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      // What stands near several of the names is searched once, and at once: a page can have a million of them.
      const from = Math.max(0, at - NEAR, searched - WORD);
      at = text.lastIndexOf(name, at + NEAR);
      searched = at + NEAR;
      if (speaksOfOffer(text.slice(from, searched))) return true;
    }
  }
  return false;
}

/**
 * Whether words of the offer or of its field stand here, in plain speech and in the figures of speech that writers use for it.
 * The pattern stands in here since engines read it when the function is first called, which is on few pages.
 */
function speaksOfOffer(text: string): boolean {
  return /truce|fire|re(?:set|boot|start|launch)|start|slate|page|leaf|patch|pact|treat|propos|initiative|accord|deal|\bbid\b|pledge|promise|overture|gesture|offer|invit|suggest|hand|peace|cyber|hack|nformation|\bICT|infosec|digital|malware|computer|keyboard|meddl|interfer|plan|agree|talk|answer/i.test(
    text,
  );
}

/**
 * The cheap question asked of every page. It must miss nothing, and may let pages near the topic pass: the overlay looks
 * more closely. Imports nothing, since the always-on script carries it.
 */

const ACTOR = /\b(?:putin|kremlin|moscow|russia)/gi;
/** Words of the offer or of its field, in plain speech and in the figures of speech that writers use for it. */
const TOPIC =
  /truce|fire|re(?:set|boot|start|launch)|start|slate|page|leaf|patch|pact|treat|propos|initiative|accord|deal|\bbid\b|pledge|promise|overture|gesture|offer|invit|suggest|hand|peace|cyber|hack|nformation|\bICT|infosec|digital|malware|computer|keyboard|meddl|interfer|plan|agree|talk|answer/i;
/** Says it all without naming the actor: "a digital non-aggression pact". */
const NICKNAME =
  /(?:cyber|digital|hack|online)[^.]{0,30}(?:truce|pact|peace|aggress|treaty|reset|cease)/i;
/** So many characters around the actor's name: two or three sentences. */
const NEAR = 400;

/** Whether a page with this text may speak of the topic: a Russian actor is named near a word of the offer. */
export function mayBeOnTopic(text: string): boolean {
  for (const { index } of text.matchAll(ACTOR))
    if (TOPIC.test(text.slice(Math.max(0, index - NEAR), index + NEAR))) return true;
  return NICKNAME.test(text);
}

import type { OverlaySettings } from '../../extension/answers';
import type { AnswerTo } from '../../extension/messages';
import type { FoundClaim, Match } from '../../matching/types';
import { askBackground } from './messages';
import type { Reading } from './page-reading';
import { type Passage, passageText } from './passages';
import { askForSettings } from './settings';

type StoredHidden = Pick<OverlaySettings, 'hiddenClaims' | 'hiddenHere'>;

/** Makes a call to the background; undefined where that cannot be reached. */
type Reach = <T>(call: () => Promise<T>) => Promise<T | undefined>;

/**
 * What the reader hid: passages of this site, and claims on all pages. What may not be stored (in private windows nothing
 * may) is known in this frame until Counterpoint begins anew there.
 */
export class Hidden {
  readonly #reach: Reach;
  #stored: StoredHidden;
  /** Whether a text is hidden, as the background told since what is stored changed. */
  #told = new Map<string, boolean>();
  readonly #ownTexts = new Set<string>();
  readonly #ownClaims = new Set<string>();

  constructor(stored: StoredHidden, reach: Reach) {
    this.#stored = stored;
    this.#reach = reach;
  }

  /** Takes over what is stored by now; true where that is something else than before. */
  change(stored: StoredHidden): boolean {
    const former = this.#stored;
    this.#stored = stored;
    const changed =
      JSON.stringify([former.hiddenClaims, former.hiddenHere]) !==
      JSON.stringify([stored.hiddenClaims, stored.hiddenHere]);
    if (changed) this.#told = new Map();
    return changed;
  }

  /** The matches that are left to be shown, each with the claims that are left of it. */
  async leftOf({ matches, blocks }: Reading): Promise<readonly Match[]> {
    const left = matches.flatMap((match) => this.#withoutHiddenClaims(match) ?? []);
    const texts = left.map((match) => passageText(match, blocks));
    const hidden = await this.#areHidden(texts);
    return left.filter((_, index) => !hidden[index] && !this.#ownTexts.has(texts[index] ?? ''));
  }

  /** Hides a passage, taken for this claim, or shows it again. Resolves to whether that is stored. */
  async setPassage({ text }: Passage, claim: string, hidden: boolean): Promise<boolean> {
    const answer = await this.#reach(() =>
      askBackground({ type: 'hide-passage', claim, text, hidden }),
    );
    return this.#keep(this.#ownTexts, text, hidden, answer);
  }

  /** Hides a claim on all pages, or shows it again. Resolves to whether that is stored. */
  async setClaim(claim: string, hidden: boolean): Promise<boolean> {
    const answer = await this.#reach(() => askBackground({ type: 'hide-claim', claim, hidden }));
    return this.#keep(this.#ownClaims, claim, hidden, answer);
  }

  async #keep(
    own: Set<string>,
    what: string,
    hidden: boolean,
    answer: AnswerTo<'hide-claim'> | undefined,
  ): Promise<boolean> {
    if (hidden && !answer?.stored) own.add(what);
    else own.delete(what);
    if (answer?.stored) await this.#reach(async () => this.change(await askForSettings()));
    return answer?.stored ?? false;
  }

  /** Asks the background for the texts that it has not told of yet: a page that keeps changing shows mostly the same ones. */
  async #areHidden(texts: readonly string[]): Promise<readonly boolean[]> {
    if (this.#stored.hiddenHere.length === 0) return [];
    const told = this.#told;
    const unknown = [...new Set(texts)].filter((text) => !told.has(text));
    if (unknown.length > 0) {
      const answer = await this.#reach(() =>
        askBackground({ type: 'hidden-texts', texts: unknown }),
      );
      answer?.hidden.forEach((hidden, index) => told.set(unknown[index] ?? '', hidden));
    }
    return texts.map((text) => told.get(text) ?? false);
  }

  #withoutHiddenClaims(match: Match): Match | undefined {
    const claims = this.#stored.hiddenClaims;
    if (claims.length === 0 && this.#ownClaims.size === 0) return match;
    const isShown = ({ claim }: FoundClaim): boolean =>
      !claims.includes(claim) && !this.#ownClaims.has(claim);
    const others = match.others.filter(isShown);
    if (isShown(match)) return { ...match, others };
    const [next, ...rest] = others;
    return next && { ...match, ...next, others: rest };
  }
}

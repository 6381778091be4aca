import { CARD_GIST_ID, CARD_TITLE_ID, type PassageClaim } from './card-model';
import type { CardTexts } from './card-texts';

interface PassageClaimsProps {
  claims: readonly PassageClaim[];
  /** Id of the claim that the card is about. */
  shown: string;
  texts: CardTexts;
  onShow: (id: string) => void;
}

/** The claims of a passage that makes several: they stay where they are, whichever is shown. */
export function PassageClaims({ claims, shown, texts, onShow }: PassageClaimsProps) {
  return (
    <ul class="claims" aria-labelledby={CARD_TITLE_ID}>
      {claims.map(({ claim: { id, gist }, denied }) => (
        <li key={id}>
          <button
            type="button"
            {...(id === shown ? { id: CARD_GIST_ID, class: 'gist', 'aria-current': 'true' } : {})}
            onClick={() => onShow(id)}
          >
            <span lang="en">{gist}</span>
            {denied && id !== shown && <span class="note"> ({texts.denied})</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

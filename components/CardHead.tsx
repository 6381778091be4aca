import { CARD_GIST_ID, CARD_TITLE_ID, type CardContent, type Neighbours } from './card-model';
import type { CardTexts } from './card-texts';
import { Pager } from './Pager';
import { PassageClaims } from './PassageClaims';

interface CardHeadProps {
  content: CardContent;
  neighbours: Neighbours | undefined;
  texts: CardTexts;
  onShowClaim: (id: string) => void;
}

/** What the passage says, in one sentence; where it makes several claims, the choice among them. */
export function CardHead({ content, neighbours, texts, onShowClaim }: CardHeadProps) {
  const { claim, claims } = content;
  return (
    <div class="head">
      <div class="title">
        <h2 id={CARD_TITLE_ID}>
          {title(content, texts)}
          {claims.length > 1 && ` · ${texts.claimOf(placeOf(content), claims.length)}`}
        </h2>
        {neighbours && <Pager neighbours={neighbours} gist={claim.gist} texts={texts} />}
      </div>
      {claims.length > 1 ? (
        <PassageClaims claims={claims} shown={claim.id} texts={texts} onShow={onShowClaim} />
      ) : (
        <p id={CARD_GIST_ID} class="gist" lang="en">
          {claim.gist}
        </p>
      )}
    </div>
  );
}

function title({ claim, denied }: CardContent, texts: CardTexts): string {
  if (claim.side === 'both') return texts.speaksOf;
  return denied ? texts.denies : texts.says;
}

function placeOf({ claim, claims }: CardContent): number {
  return claims.findIndex(({ claim: { id } }) => id === claim.id) + 1;
}

import { useId, useState } from 'preact/hooks';
import type { Source } from '../../data/types';
import { useTexts } from '../texts';
import { foundClaims } from './claim-search';
import type { ListedClaim } from './options-model';

interface ClaimChoiceProps {
  claims: readonly ListedClaim[];
  sources: readonly Source[];
  hidden: readonly string[];
  onHide: (claim: string, hidden: boolean) => void;
}

/** All claims by the article that makes them, each to be marked or not, with a search. */
export function ClaimChoice({ claims, sources, hidden, onHide }: ClaimChoiceProps) {
  const t = useTexts();
  const id = useId();
  const [query, setQuery] = useState('');
  const found = foundClaims(claims, query);
  const groups = [
    { side: 'both', name: t('optionsClaimsBoth') },
    ...sources.map((source) => ({ side: source.id, name: source.outlet })),
  ].map((group) => ({ ...group, claims: found.filter(({ side }) => side === group.side) }));
  return (
    <details class="claim-choice">
      <summary>{t('optionsClaims')}</summary>
      <div class="claims">
        <p class="hint">{t('optionsClaimsHint')}</p>
        <label for={id}>{t('optionsClaimsSearch')}</label>
        <input
          id={id}
          type="search"
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <p class="hint" role="status">
          {found.length === 0 && t('optionsClaimsNoneFound')}
        </p>
        {groups
          .filter((group) => group.claims.length > 0)
          .map((group) => (
            <fieldset key={group.side} class="group">
              <legend>{group.name}</legend>
              {group.claims.map((claim) => (
                <label key={claim.id} class="choice">
                  <input
                    type="checkbox"
                    checked={!hidden.includes(claim.id)}
                    onChange={({ currentTarget }) => onHide(claim.id, !currentTarget.checked)}
                  />
                  <span lang="en">{claim.gist}</span>
                </label>
              ))}
            </fieldset>
          ))}
      </div>
    </details>
  );
}

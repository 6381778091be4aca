import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Claim } from '../data/types';
import type { CardActions, CardContent } from './card-model';
import type { CardTexts } from './card-texts';
import { CloseButton } from './CloseButton';
import { CopyButton } from './CopyButton';
import { Why } from './Why';

export const CARD_TITLE_ID = 'card-title';
const WHY_ID = 'card-why';

interface CardFrameProps {
  content: CardContent;
  texts: CardTexts;
  actions: CardActions;
  /** What Copy copies. */
  copied: string;
  /** For the card of two articles. */
  wide?: boolean;
  children: ComponentChildren;
}

/**
 * The frame of every card: a labelled non-modal dialog with the same row of actions. No header and footer elements: out of
 * the page they would be landmarks beside its own.
 */
export function CardFrame({ content, texts, actions, copied, wide, children }: CardFrameProps) {
  const [whyIsOpen, setWhyIsOpen] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  const showEnd = (): void => {
    const { current } = card;
    if (current) current.scrollTop = current.scrollHeight;
  };
  const toggleWhy = (): void => {
    setWhyIsOpen(!whyIsOpen);
    if (!whyIsOpen) requestAnimationFrame(showEnd);
  };
  return (
    <div
      ref={card}
      class={wide ? 'card wide' : 'card'}
      role="dialog"
      aria-labelledby={CARD_TITLE_ID}
      tabIndex={-1}
      lang={texts.language}
      dir="auto"
    >
      {children}
      {content.others.length > 0 && (
        <OtherClaims claims={content.others} texts={texts} onShow={actions.showClaim} />
      )}
      {whyIsOpen && <Why id={WHY_ID} content={content} texts={texts} />}
      <div class="foot">
        <div class="actions">
          <button
            type="button"
            aria-expanded={whyIsOpen}
            {...(whyIsOpen ? { 'aria-controls': WHY_ID } : {})}
            onClick={toggleWhy}
          >
            {texts.why}
          </button>
          <CopyButton text={copied} texts={texts} copy={actions.copy} />
          {actions.hide && (
            <button type="button" onClick={actions.hide}>
              {texts.notAboutThis}
            </button>
          )}
          <CloseButton name={texts.close} onClick={actions.close} />
        </div>
        <p class="no-verdict">{texts.noVerdict}</p>
      </div>
    </div>
  );
}

interface OtherClaimsProps {
  claims: readonly Claim[];
  texts: CardTexts;
  onShow: (id: string) => void;
}

function OtherClaims({ claims, texts, onShow }: OtherClaimsProps) {
  return (
    <section class="others">
      <h3>{texts.alsoHere}</h3>
      <ul>
        {claims.map(({ id, gist }) => (
          <li key={id}>
            <button type="button" lang="en" onClick={() => onShow(id)}>
              {gist}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  answersOf,
  CARD_GIST_ID,
  CARD_TITLE_ID,
  type CardProps,
  citation,
  sourceOf,
} from './card-model';
import { CardHead } from './CardHead';
import { CloseButton } from './CloseButton';
import { CopyButton } from './CopyButton';
import { Why } from './Why';

const WHY_ID = 'card-why';

interface CardFrameProps extends CardProps {
  /** For the card of two articles. */
  wide: boolean;
  /** The answers. */
  children: ComponentChildren;
}

/**
 * The frame of every card: a labelled non-modal dialog with the same head and the same row of actions. No header and footer
 * elements: out of the page they would be landmarks beside its own.
 */
export function CardFrame({
  content,
  neighbours,
  setting,
  actions,
  wide,
  children,
}: CardFrameProps) {
  const { texts, sources } = setting;
  const card = useRef<HTMLDivElement>(null);
  const shown = `${neighbours?.at ?? ''} ${content.claim.id}`;
  const [whyOpenFor, openWhyFor] = useState<string | undefined>();
  const whyIsOpen = whyOpenFor === shown;
  const scrollTo = (place: 'top' | 'end'): void => {
    const { current } = card;
    if (current) current.scrollTop = place === 'top' ? 0 : current.scrollHeight;
  };
  const toggleWhy = (): void => {
    openWhyFor(whyIsOpen ? undefined : shown);
    if (!whyIsOpen) requestAnimationFrame(() => scrollTo('end'));
  };
  useLayoutEffect(() => scrollTo('top'), [shown]);
  const copied = answersOf(content, setting)
    .map((answer) => citation(answer, sourceOf(answer, sources)))
    .join('\n\n');
  return (
    <div
      ref={card}
      class={wide ? 'card wide' : 'card'}
      role="dialog"
      aria-labelledby={`${CARD_TITLE_ID} ${CARD_GIST_ID}`}
      tabIndex={-1}
      lang={texts.language}
      dir="auto"
    >
      <CardHead
        content={content}
        neighbours={neighbours}
        texts={texts}
        onShowClaim={actions.showClaim}
      />
      {children}
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
          <CopyButton key={copied} text={copied} texts={texts} copy={actions.copy} />
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

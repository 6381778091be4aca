import type { Look, Paint } from '../options/options-model';
import { Painted } from '../options/Painted';
import { useTexts } from '../texts';
import type { SamplePassage } from './welcome-model';

interface SampleProps {
  passages: readonly SamplePassage[];
  look: Look;
  paint: Paint;
  /** Opens the card of a passage beside its words. */
  onOpen: (passage: SamplePassage, words: HTMLElement) => void;
}

/** Passages as they could stand on a page, to try: each opens its card. */
export function Sample({ passages, look, paint, onOpen }: SampleProps) {
  const t = useTexts();
  return (
    <figure class="sample">
      <figcaption>{t('welcomeSample')}</figcaption>
      {passages.map((passage) => {
        const open = ({ currentTarget }: { currentTarget: HTMLElement }): void =>
          onOpen(passage, currentTarget);
        return (
          <p key={passage.id} lang="en">
            {/* A button element would not break its words over lines as text does. */}
            <span
              class="passage"
              role="button"
              tabIndex={0}
              aria-haspopup="dialog"
              onClick={open}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault(); // The space bar would scroll.
                open(event);
              }}
            >
              <Painted look={look} paint={paint}>
                {passage.text}
              </Painted>
            </span>
          </p>
        );
      })}
    </figure>
  );
}

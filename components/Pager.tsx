import type { Neighbours } from './card-model';
import type { CardTexts } from './card-texts';

interface PagerProps {
  neighbours: Neighbours;
  /** What the passage says, for those who only hear that another one is shown. */
  gist: string;
  texts: CardTexts;
}

/** Where the passage stands among those of its frame, and the ways to the one before and the one after it. */
export function Pager({ neighbours, gist, texts }: PagerProps) {
  const { at, of, showPrevious, showNext } = neighbours;
  return (
    <div class="pager" role="group" aria-label={texts.passages}>
      <button type="button" aria-label={texts.previous} onClick={showPrevious}>
        <Arrow />
      </button>
      <span role="status">
        {texts.position(at, of)}
        <span class="unseen" lang="en">
          {gist}
        </span>
      </span>
      <button type="button" aria-label={texts.next} onClick={showNext}>
        <Arrow />
      </button>
    </div>
  );
}

/** Points up; the style turns the second one. Passages follow each other down the page in every language. */
function Arrow() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M4 10l4-4 4 4" />
    </svg>
  );
}

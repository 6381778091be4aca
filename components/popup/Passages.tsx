import type { PopupPassage } from './popup-model';

interface PassagesProps {
  /** Name of the list for screen readers. */
  name: string;
  passages: readonly PopupPassage[];
  onShow: (passage: PopupPassage) => void;
}

/** The passages of the page, each a button that leads to it. */
export function Passages({ name, passages, onShow }: PassagesProps) {
  return (
    // Firefox would stop at the list itself, as it scrolls; its buttons are stops enough.
    <ol class="passages" aria-label={name} tabIndex={-1}>
      {passages.map((passage) => (
        <li key={passage.key}>
          <button type="button" class="passage" onClick={() => onShow(passage)}>
            <span class="passage-text">{passage.text}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardTexts } from './card-texts';

/** Screen readers miss what stands in a live region from the start. */
const ANNOUNCE_AFTER_MS = 500;

interface PassageListProps {
  /** One with the same id is the same. */
  passages: readonly { id: number; text: string }[];
  /** How many were found: the list may be on its way to them still. */
  found: number;
  texts: CardTexts;
  onOpen: (id: number) => void;
}

/** The way to the passages without a mouse: buttons that show themselves when the focus comes in. */
export function PassageList({ passages, found, texts, onOpen }: PassageListProps) {
  const [announced, setAnnounced] = useState('');
  const items = useRef<ReadonlyMap<number, VNode>>(new Map());
  // What is the same object as before is not looked at again: of thousands, all but the newest.
  items.current = new Map(
    passages.map((one) => [one.id, items.current.get(one.id) ?? itemOf(one, onOpen)]),
  );
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(texts.found(found)), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
    // Once: a page that keeps growing must not keep talking.
  }, []);
  return (
    <>
      <p class="unseen" role="status" lang={texts.language}>
        {announced}
      </p>
      <nav class="passages" aria-label={texts.passages} lang={texts.language}>
        <p class="passages-title" aria-hidden="true">
          {texts.passages}
        </p>
        {/* Firefox puts what scrolls into the tab order; the buttons are enough. */}
        <ul tabIndex={-1}>{[...items.current.values()]}</ul>
      </nav>
    </>
  );
}

function itemOf({ id, text }: { id: number; text: string }, onOpen: (id: number) => void): VNode {
  return (
    <li key={id}>
      <button type="button" lang="en" data-passage={id} onClick={() => onOpen(id)}>
        <span>{text}</span>
      </button>
    </li>
  );
}

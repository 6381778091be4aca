import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface Entry {
  key: string;
  content: ComponentChildren;
  /** What the button does with this entry, for screen readers. */
  actionName: string;
}

interface EntryListProps {
  /** Name of the list. */
  name: string;
  entries: readonly Entry[];
  /** Said in its place while it has no entry. */
  none: string;
  /** What the button of each entry does. */
  action: string;
  onAction: (key: string) => void;
}

/** A list whose entries can each be taken out of it. The focus stays in the list when an entry goes. */
export function EntryList({ name, entries, none, action, onAction }: EntryListProps) {
  const place = useRef<HTMLDivElement>(null);
  const acted = useRef<{ index: number; length: number } | undefined>(undefined);
  useLayoutEffect(() => {
    if (!acted.current || entries.length >= acted.current.length) return;
    const buttons = place.current?.querySelectorAll('button') ?? [];
    const next = buttons[Math.min(acted.current.index, buttons.length - 1)];
    (next ?? place.current)?.focus();
    acted.current = undefined;
  }, [entries.length]);

  return (
    <div ref={place} class="entries" tabIndex={-1}>
      {entries.length === 0 ? (
        <p class="hint">{none}</p>
      ) : (
        <ul aria-label={name}>
          {entries.map(({ key, content, actionName }, index) => (
            <li key={key}>
              <span class="entry">{content}</span>
              <button
                type="button"
                aria-label={actionName}
                onClick={() => {
                  acted.current = { index, length: entries.length };
                  onAction(key);
                }}
              >
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { useState } from 'preact/hooks';
import type { CardTexts } from './card-texts';

interface CopyButtonProps {
  text: string;
  texts: CardTexts;
  copy: (text: string) => Promise<boolean>;
}

type Outcome = 'copied' | 'copyFailed';

/** Copies a text and says how it went. */
export function CopyButton({ text, texts, copy }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const onClick = (): void => {
    void copy(text).then((done) => setOutcome(done ? 'copied' : 'copyFailed'));
  };
  return (
    <>
      <button type="button" onClick={onClick}>
        {texts[outcome ?? 'copy']}
      </button>
      <span class="unseen" role="status">
        {outcome && texts[outcome]}
      </span>
    </>
  );
}

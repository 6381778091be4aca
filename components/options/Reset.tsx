import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../texts';

/** Sets all settings back, after asking. */
export function Reset({ onReset }: { onReset: () => void }) {
  const t = useTexts();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const hadAsked = useRef(false);
  useLayoutEffect(() => {
    if (asking) keep.current?.focus();
    else if (hadAsked.current) first.current?.focus();
    hadAsked.current = asking;
  }, [asking]);

  if (!asking) {
    return (
      <div class="buttons">
        <button ref={first} type="button" onClick={() => setAsking(true)}>
          {t('optionsReset')}
        </button>
      </div>
    );
  }
  return (
    <div
      class="question"
      role="group"
      aria-labelledby={id}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setAsking(false);
      }}
    >
      <p id={id}>{t('optionsResetAsk')}</p>
      <div class="buttons">
        <button ref={keep} type="button" onClick={() => setAsking(false)}>
          {t('optionsResetNo')}
        </button>
        <button
          type="button"
          onClick={() => {
            setAsking(false);
            onReset();
          }}
        >
          {t('optionsResetYes')}
        </button>
      </div>
    </div>
  );
}

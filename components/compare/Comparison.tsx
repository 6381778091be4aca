import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts';

interface ComparisonProps {
  /** What the reader selected; undefined where it is not kept any more. */
  text: string | undefined;
  /** The card for it. */
  children: ComponentChildren;
}

/** What the window of a comparison shows: the selected text, and the card for it. */
export function Comparison({ text, children }: ComparisonProps) {
  const t = useTexts();
  return (
    <main class="comparison">
      <h1>
        <img src="/icon/32.png" alt="" width="16" height="16" />
        {t('compareTitle')}
      </h1>
      {text === undefined ? (
        <div class="gone">
          <h2>{t('compareGone')}</h2>
          <p>{t('compareGoneHint')}</p>
        </div>
      ) : (
        <>
          <h2 id="selected">{t('compareSelected')}</h2>
          <blockquote class="selected" aria-labelledby="selected" dir="auto">
            {text}
          </blockquote>
          {children}
        </>
      )}
    </main>
  );
}

import { useId } from 'preact/hooks';
import { useTexts } from '../texts';
import type { PassageGroup, PopupPassage } from './popup-model';

interface GroupProps {
  group: PassageGroup;
  onShow: (passage: PopupPassage) => void;
}

/** Passages below the name of the source that makes their claims, each a button that leads to it. */
export function Group({ group: { outlet, passages }, onShow }: GroupProps) {
  const t = useTexts();
  const id = useId();
  return (
    <section class="group">
      <h3 id={id}>{outlet === undefined ? t('popupMentions') : t('popupClaimsOf', [outlet])}</h3>
      <ol aria-labelledby={id}>
        {passages.map((passage) => (
          <li key={passage.key}>
            <button type="button" class="passage" onClick={() => onShow(passage)}>
              <span class="passage-text" lang="en">
                {passage.text}
              </span>
              {passage.denied && <span class="passage-denied">{t('popupDenied')}</span>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

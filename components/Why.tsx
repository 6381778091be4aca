import type { CardContent } from './card-model';
import type { CardTexts } from './card-texts';

interface WhyProps {
  id: string;
  content: CardContent;
  texts: CardTexts;
}

/** Says in plain words what was recognised in the passage. */
export function Why({ id, content, texts }: WhyProps) {
  const { recognised, words, denials, sure } = content;
  const rows = [
    ...recognised.map((concept) => ({ ...concept, lang: 'en' })),
    { label: texts.whyWords, words, lang: texts.language },
    { label: texts.whyDenials, words: denials, lang: texts.language },
  ].filter((row) => row.words.length > 0);
  return (
    <section id={id} class="why">
      <p>{rows.length > 0 ? texts.whyRecognised : texts.whyNone}</p>
      {rows.length > 0 && (
        <dl>
          {rows.map((row) => (
            <div key={row.label}>
              <dt lang={row.lang}>{row.label}</dt>
              <dd lang="en">
                {row.words.map((word, index) => (
                  <>
                    {index > 0 && ', '}“{/* Its controls of direction end with it. */}
                    <bdi>{word}</bdi>”
                  </>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>{sure ? texts.sure : texts.likely}</p>
    </section>
  );
}

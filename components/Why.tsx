import type { RecognisedConcept } from './card-model';
import type { CardTexts } from './card-texts';

interface WhyProps {
  id: string;
  recognised: readonly RecognisedConcept[];
  sure: boolean;
  texts: CardTexts;
}

/** Says in plain words what was recognised in the passage. */
export function Why({ id, recognised, sure, texts }: WhyProps) {
  return (
    <section id={id} class="why">
      <p>{recognised.length > 0 ? texts.whyConcepts : texts.whyNone}</p>
      {recognised.length > 0 && (
        <dl>
          {recognised.map(({ label, words }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd lang="en">{words.map((word) => `“${word}”`).join(', ')}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>{sure ? texts.sure : texts.likely}</p>
    </section>
  );
}

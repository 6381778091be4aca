import type { Perspective } from '../data/types';
import { answersOf, attribution, type CardProps, sourceOf } from './card-model';
import type { CardTexts } from './card-texts';
import { ReadLink, SourceLine, StatementView } from './StatementView';

/** Who makes the claim, and below the other article's words on it; of a denied claim the words of the article that makes it. */
export function ClaimAnswer({ content, setting }: CardProps) {
  const { claim, denied } = content;
  const { texts, sources } = setting;
  const { stated } = claim;
  return (
    <>
      {stated && !denied && (
        <div class="made-by">
          <p class="attribution">{attribution(stated, claim.reports, setting)}</p>
          <SourceLine source={sourceOf(stated, sources)} />
        </div>
      )}
      {answersOf(content, setting).map((answer) => {
        const source = sourceOf(answer, sources);
        const makesIt = claim.reports ? texts.reportsIt : texts.makesIt;
        return (
          <section key={answer.url} class="answer">
            <h3>{denied ? makesIt(source.outlet) : relationIn(answer, texts)}</h3>
            <StatementView statement={answer} source={source} texts={texts} />
          </section>
        );
      })}
      {denied &&
        claim.perspectives.map((perspective) => {
          const source = sourceOf(perspective, sources);
          return (
            <section key={perspective.url} class="answer">
              <h3>{relationIn(perspective, texts)}</h3>
              <SourceLine source={source} />
              <ReadLink url={perspective.url} source={source} texts={texts} />
            </section>
          );
        })}
    </>
  );
}

function relationIn({ relation }: Perspective, texts: CardTexts): string {
  return texts[relation ?? 'context'];
}

import { answersOf, type CardProps, sourceOf } from './card-model';
import { StatementView } from './StatementView';

/** What both articles say on a passage that speaks of the proposal without a sure claim, side by side. */
export function MentionAnswers({ content, setting }: CardProps) {
  const { texts, sources } = setting;
  return (
    <div class="both">
      {answersOf(content, setting).map((statement) => {
        const source = sourceOf(statement, sources);
        return (
          <section key={source.id} class="answer">
            <h3>{source.outlet}</h3>
            <StatementView statement={statement} source={source} texts={texts} />
          </section>
        );
      })}
    </div>
  );
}

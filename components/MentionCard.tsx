import { CARD_TITLE_ID, CardFrame } from './CardFrame';
import {
  type CardActions,
  type CardContent,
  type CardSetting,
  citation,
  sourceOf,
} from './card-model';
import { StatementView } from './StatementView';

interface MentionCardProps {
  content: CardContent;
  setting: CardSetting;
  actions: CardActions;
}

/** The card of a passage that speaks of the proposal without a sure claim: both articles side by side. */
export function MentionCard({ content, setting, actions }: MentionCardProps) {
  const { texts, sources, mentionFirst } = setting;
  const sides = content.claim.perspectives
    .map((statement) => ({ statement, source: sourceOf(statement, sources) }))
    .sort((a, b) => Number(b.source.id === mentionFirst) - Number(a.source.id === mentionFirst));
  const copied = sides.map(({ statement, source }) => citation(statement, source)).join('\n\n');
  return (
    <CardFrame content={content} texts={texts} actions={actions} copied={copied} wide>
      <div class="head">
        <h2 id={CARD_TITLE_ID}>{texts.speaksOf}</h2>
        <p class="gist" lang="en">
          {content.claim.gist}
        </p>
      </div>
      <div class="both">
        {sides.map(({ statement, source }) => (
          <section key={source.id} class="answer">
            <h3>{source.outlet}</h3>
            <StatementView statement={statement} source={source} texts={texts} />
          </section>
        ))}
      </div>
    </CardFrame>
  );
}

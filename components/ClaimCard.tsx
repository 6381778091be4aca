import type { Perspective } from '../data/types';
import { CARD_TITLE_ID, CardFrame } from './CardFrame';
import {
  attribution,
  type CardActions,
  type CardContent,
  type CardSetting,
  citation,
  sourceOf,
} from './card-model';
import type { CardTexts } from './card-texts';
import { SourceLine, StatementView } from './StatementView';

interface ClaimCardProps {
  content: CardContent;
  setting: CardSetting;
  actions: CardActions;
}

/** The card of a passage that makes or denies a claim: above what it says, below the other article's words on it. */
export function ClaimCard({ content, setting, actions }: ClaimCardProps) {
  const { claim, denied } = content;
  const { texts, sources } = setting;
  const { stated } = claim;
  // A denied claim is answered by the article that makes it, any other by the other article.
  const answers = denied && stated ? [stated] : claim.perspectives;
  const copied = answers.map((answer) => citation(answer, sourceOf(answer, sources))).join('\n\n');
  return (
    <CardFrame content={content} texts={texts} actions={actions} copied={copied}>
      <div class="head">
        <h2 id={CARD_TITLE_ID}>{denied ? texts.denies : texts.says}</h2>
        <p class="gist" lang="en">
          {claim.gist}
        </p>
        {stated && (
          <>
            <p class="attribution">{attribution(stated, claim.reports, setting)}</p>
            {!denied && <SourceLine source={sourceOf(stated, sources)} />}
          </>
        )}
      </div>
      {answers.map((answer) => {
        const source = sourceOf(answer, sources);
        const heading = denied
          ? (claim.reports ? texts.reportsIt : texts.makesIt)(source.outlet)
          : relationHeading(answer, texts);
        return (
          <section key={answer.url} class="answer">
            <h3>{heading}</h3>
            <StatementView statement={answer} source={source} texts={texts} />
          </section>
        );
      })}
    </CardFrame>
  );
}

function relationHeading({ relation }: Perspective, texts: CardTexts): string {
  return texts[relation ?? 'context'];
}

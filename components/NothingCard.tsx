import { CARD_TITLE_ID, type CardSetting } from './card-model';
import { CloseButton } from './CloseButton';
import { ReadLink, SourceLine } from './StatementView';

interface NothingCardProps {
  setting: CardSetting;
  close: () => void;
}

/** The card of a selected text in which no claim was recognised: says so, and who the two articles are. */
export function NothingCard({
  setting: { texts, sources, mentionFirst },
  close,
}: NothingCardProps) {
  const inOrder = [...sources].sort(
    (a, b) => Number(b.id === mentionFirst) - Number(a.id === mentionFirst),
  );
  return (
    <div
      class="card"
      role="dialog"
      aria-labelledby={CARD_TITLE_ID}
      tabIndex={-1}
      lang={texts.language}
      dir="auto"
    >
      <div class="head">
        <h2 id={CARD_TITLE_ID} class="gist">
          {texts.nothing}
        </h2>
        <p class="attribution">{texts.nothingHint}</p>
      </div>
      {inOrder.map((source) => (
        <section key={source.id} class="answer">
          <SourceLine source={source} />
          <ReadLink url={source.url} source={source} texts={texts} />
        </section>
      ))}
      <div class="foot">
        <div class="actions">
          <CloseButton name={texts.close} onClick={close} />
        </div>
      </div>
    </div>
  );
}

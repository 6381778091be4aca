import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Card } from '../../components/Card';
import { Comparison } from '../../components/compare/Comparison';
import { NothingCard } from '../../components/NothingCard';
import { TextsProvider } from '../../components/texts';
import type { Topic } from '../../data/topic';
import { closeOwnWindow } from '../../extension/comparison';
import { reportFailureOf } from '../../extension/reach';
import type { ReaderTexts } from '../../extension/texts/reader-texts';
import type { Match } from '../../matching/types';
import { focusWithoutScroll } from '../../page/focus';
import { cardContent } from '../overlay/card-content';
import { copyBySecureContext } from '../overlay/copy-text';
import { cardTexts } from '../overlay/texts';

interface CompareAppProps {
  /** What the reader selected; undefined where it is not kept any more. */
  text: string | undefined;
  /** What it says; undefined where nothing was recognised. */
  match: Match | undefined;
  topic: Topic;
  texts: ReaderTexts;
  /** Id of the source that stands first where both are shown. */
  mentionFirst: string;
}

/** The window that shows what the two articles say on a selected text, with the browser behind it. */
export function CompareApp({ text, match, topic, texts, mentionFirst }: CompareAppProps) {
  const [claim, setClaim] = useState(match?.claim);
  const place = useRef<HTMLDivElement>(null);
  const { language, t } = texts;
  const setting = { texts: cardTexts(t, language), sources: topic.sources, mentionFirst };

  useEffect(() => {
    const life = new AbortController();
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') close();
    };
    addEventListener('keydown', onKey, life);
    return () => life.abort();
  }, []);
  // The button that another claim was chosen by is gone with its card.
  useLayoutEffect(() => focusWithoutScroll(place.current?.firstElementChild ?? null), [claim]);

  return (
    <TextsProvider value={t}>
      <Comparison text={text}>
        <div class="place" ref={place}>
          {text !== undefined && match && claim !== undefined ? (
            <Card
              key={claim}
              content={cardContent({ match, blockText: text }, claim, topic)}
              setting={setting}
              actions={{ copy: copyBySecureContext, close, showClaim: setClaim }}
            />
          ) : (
            <NothingCard setting={setting} close={close} />
          )}
        </div>
      </Comparison>
    </TextsProvider>
  );
}

function close(): void {
  closeOwnWindow().catch(reportFailureOf('close the comparison'));
}

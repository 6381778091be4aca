import type { CardSetting } from '../../components/card-model';
import cardCss from '../../components/card.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import type { Topic } from '../../data/topic';
import { CardHost } from '../../page/card-host';
import { listenForClicks } from '../../page/clicks';
import { CardController } from '../overlay/card-controller';
import { CardStage } from '../overlay/card-stage';
import type { MatchedSample } from './sample';

/** Shows the cards of the sample as those of passages are shown on pages, until the signal is aborted. */
export class SampleCards {
  readonly #card: CardController;

  /** @param setting asked each time a card opens */
  constructor(topic: Topic, setting: () => CardSetting, signal: AbortSignal) {
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') this.#card.close();
    };
    const host = new CardHost(document, '', tokensCss + cardCss, onKey, signal);
    this.#card = new CardController(new CardStage(host), topic, setting, {
      opened: () => undefined,
      closed: () => undefined,
    });
    listenForClicks(
      host.element,
      (insideOwn) => {
        if (!insideOwn) this.#card.close();
      },
      () => undefined,
      signal,
    );
    window.addEventListener('keydown', onKey, { signal });
  }

  /** Opens the card of a passage beside its words. */
  open({ text, match }: MatchedSample, words: HTMLElement): void {
    const range = document.createRange();
    range.selectNodeContents(words);
    this.#card.open({ id: 0, text, blockText: text, match, range });
  }

  /** Shows the open card again, as its setting has changed. */
  showAgain(): void {
    this.#card.showAgain();
  }
}

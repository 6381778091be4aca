import type { CardSetting } from '../../components/card-model';
import { NothingCard } from '../../components/NothingCard';
import type { CardTopic } from '../../data/topic';
import { matchOfText } from '../../matching/text-match';
import type { Matcher } from '../../matching/types';
import { selectedRange } from '../../page/selection';
import { CardController } from './card-controller';
import type { CardStage } from './card-stage';

interface SelectionSetup {
  topic: CardTopic;
  matcher: Matcher;
  setting: () => CardSetting;
}

/** Shows what the two articles say on a text that the reader selected. */
export class SelectionCard {
  readonly #stage: CardStage;
  readonly #setup: SelectionSetup;
  readonly #closed: () => void;
  readonly #card: CardController;
  #nothingIsOpen = false;

  constructor(stage: CardStage, setup: SelectionSetup, closed: () => void) {
    this.#stage = stage;
    this.#setup = setup;
    this.#closed = closed;
    this.#card = new CardController(stage, setup.topic, setup.setting, {
      opened: () => undefined,
      closed,
    });
  }

  /** Opens the card for a text beside what is selected; false where nothing is. */
  open(text: string): boolean {
    const range = selectedRange(document);
    if (!range) return false;
    const { matcher, topic } = this.#setup;
    const match = matchOfText(text, matcher, topic.mention);
    if (match) this.#card.open({ id: 0, text, blockText: text, match, range });
    else this.#openNothing(range);
    return true;
  }

  /** Shows the open card again, as its setting has changed. */
  showAgain(): void {
    this.#card.showAgain();
    if (this.#nothingIsOpen) this.#stage.show(this.#nothing());
  }

  #openNothing(range: Range): void {
    this.#stage.open(this.#nothing(), range, () => {
      this.#nothingIsOpen = false;
      this.#closed();
    });
    this.#nothingIsOpen = true;
  }

  #nothing() {
    return <NothingCard setting={this.#setup.setting()} close={() => this.#stage.close()} />;
  }
}

import { Card } from '../../components/Card';
import type { CardSetting, Neighbours } from '../../components/card-model';
import type { CardTopic } from '../../data/topic';
import { cardContent } from './card-content';
import type { CardStage } from './card-stage';
import { copyText } from './copy-text';
import type { Passage } from './passages';

/** What happens around the card. */
export interface CardEvents {
  opened: (passage: Passage) => void;
  closed: () => void;
  /** The reader says that the passage is not about this; absent where it cannot be hidden. */
  hide?: (passage: Passage, claimId: string) => void;
  /** Where the passage stands among others; absent, or undefined, where there are none. */
  neighboursOf?: (passage: Passage) => Neighbours | undefined;
}

/** Opens and closes the cards of passages. */
export class CardController {
  readonly #stage: CardStage;
  readonly #topic: CardTopic;
  readonly #setting: () => CardSetting;
  readonly #events: CardEvents;
  #open: { passage: Passage; claimId: string } | undefined;

  constructor(stage: CardStage, topic: CardTopic, setting: () => CardSetting, events: CardEvents) {
    this.#stage = stage;
    this.#topic = topic;
    this.#setting = setting;
    this.#events = events;
  }

  /** The passage whose card is open. */
  get passage(): Passage | undefined {
    return this.#open?.passage;
  }

  /** Opens the card of a passage beside it, with the focus in it. */
  open(passage: Passage): void {
    const { claim } = passage.match;
    this.#stage.open(this.#card(passage, claim), passage.range, () => {
      this.#open = undefined;
      this.#events.closed();
    });
    this.#open = { passage, claimId: claim };
    this.#events.opened(passage);
  }

  /** Shows the open card again, as its setting has changed, or its passage as it is known by now. */
  showAgain(passage?: Passage): void {
    if (!this.#open) return;
    if (passage) this.#open.passage = passage;
    const { match } = this.#open.passage;
    const claims = [match, ...match.others].map(({ claim }) => claim);
    if (!claims.includes(this.#open.claimId)) this.#open.claimId = match.claim;
    this.#stage.show(this.#card(this.#open.passage, this.#open.claimId));
  }

  /** Closes the card of a passage, if one is open. */
  close(): void {
    if (this.#open) this.#stage.close();
  }

  #showClaim(passage: Passage, claimId: string): void {
    this.#open = { passage, claimId };
    this.showAgain();
  }

  #card(passage: Passage, claimId: string) {
    const { hide, neighboursOf } = this.#events;
    const actions = {
      copy: (text: string) => copyText(text, this.#stage.root),
      ...(hide && {
        hide: () => hide(passage, claimId),
      }),
      close: () => this.close(),
      showClaim: (id: string) => this.#showClaim(passage, id),
    };
    return (
      <Card
        content={cardContent(passage, claimId, this.#topic)}
        neighbours={neighboursOf?.(passage)}
        setting={this.#setting()}
        actions={actions}
      />
    );
  }
}

import { render } from 'preact';
import { Card } from '../../components/Card';
import type { CardSetting } from '../../components/card-model';
import type { Topic } from '../../data/topic';
import { anchorCard } from '../../page/card-anchor';
import type { CardHost } from '../../page/card-host';
import { deepActiveElement, focusWithoutScroll } from '../../page/focus';
import { cardContent } from './card-content';
import { copyText } from './copy-text';
import type { Passage } from './passages';

/** What happens around the card. */
export interface CardEvents {
  opened: (passage: Passage) => void;
  closed: () => void;
  /** The reader says that the passage is not about this. */
  hide: (passage: Passage) => void;
}

/** Opens and closes the one card of a frame. */
export class CardController {
  readonly #host: CardHost;
  readonly #topic: Topic;
  readonly #setting: () => CardSetting;
  readonly #events: CardEvents;
  readonly #place = document.createElement('div');
  #open: { passage: Passage; anchoring: AbortController; focusBefore: Element | null } | undefined;

  constructor(host: CardHost, topic: Topic, setting: () => CardSetting, events: CardEvents) {
    this.#host = host;
    this.#topic = topic;
    this.#setting = setting;
    this.#events = events;
    this.#place.className = 'place';
  }

  /** The passage whose card is open. */
  get passage(): Passage | undefined {
    return this.#open?.passage;
  }

  /** Opens the card of a passage beside it and moves the focus into it. */
  open(passage: Passage): void {
    const focusBefore = this.#open?.focusBefore ?? deepActiveElement(this.#host.root);
    this.#open?.anchoring.abort();
    this.#open = { passage, anchoring: new AbortController(), focusBefore };
    this.#host.root.append(this.#place);
    this.#render(passage, passage.match.claim);
    this.#host.raise();
    anchorCard(this.#place, passage.range, this.#open.anchoring.signal);
    this.#events.opened(passage);
  }

  /** Closes the card, if one is open, and gives the focus back to where it was. */
  close(): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    open.anchoring.abort();
    const hadFocus = this.#place.contains(this.#host.root.activeElement);
    render(null, this.#place);
    this.#place.remove();
    this.#host.lower();
    const focusIsFree = hadFocus || deepActiveElement(this.#host.root) === null;
    if (focusIsFree) focusWithoutScroll(open.focusBefore);
    this.#events.closed();
  }

  #render(passage: Passage, claimId: string): void {
    const actions = {
      copy: (text: string) => copyText(text, this.#host.root),
      hide: () => {
        this.close();
        this.#events.hide(passage);
      },
      close: () => this.close(),
      showClaim: (id: string) => this.#render(passage, id),
    };
    const content = cardContent(passage, claimId, this.#topic);
    // The key makes each claim's card a new one: "Why" starts closed, scrolled to its top, with the focus on the card.
    const key = `${passage.id} ${claimId}`;
    render(
      <Card key={key} content={content} setting={this.#setting()} actions={actions} />,
      this.#place,
    );
    focusWithoutScroll(this.#place.firstElementChild);
  }
}

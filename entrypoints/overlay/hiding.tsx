import type { CardSetting } from '../../components/card-model';
import { type HiddenActions, HiddenNotice } from '../../components/HiddenNotice';
import type { CardTopic } from '../../data/topic';
import { cardContent } from './card-content';
import type { CardStage } from './card-stage';
import { copyText } from './copy-text';
import type { Hidden } from './hidden';
import type { Passage } from './passages';
import { wrongMatchReport } from './report';

interface HidingSetup {
  topic: CardTopic;
  hidden: Hidden;
  setting: () => CardSetting;
  /** Of the extension, for reports. */
  version: string;
}

/** What happens around the notice. */
export interface HidingEvents {
  /** Something was hidden or shown again; resolves when the page shows it. */
  changed: () => Promise<void>;
  /** The reader took it back: the passage may be shown again. */
  undone: (passage: Passage) => void;
  closed: () => void;
}

/** A passage that was hidden, while its notice is open. */
interface Hiding {
  passage: Passage;
  claim: string;
  claimIsHidden: boolean;
  stored: boolean;
  report: { text: string; copied: boolean } | undefined;
  /** Resolves when what was asked for last is done. */
  done: Promise<void>;
}

/** What follows on "Not about this": the passage goes, and a notice in place of its card offers to take that back. */
export class HidingNotice {
  readonly #stage: CardStage;
  readonly #setup: HidingSetup;
  readonly #events: HidingEvents;
  #open: Hiding | undefined;

  constructor(stage: CardStage, setup: HidingSetup, events: HidingEvents) {
    this.#stage = stage;
    this.#setup = setup;
    this.#events = events;
  }

  /** Hides a passage that was taken for a claim, and says so where its card stood. */
  hide(passage: Passage, claim: string): void {
    const hiding: Hiding = {
      passage,
      claim,
      claimIsHidden: false,
      stored: true,
      report: undefined,
      done: Promise.resolve(),
    };
    this.#stage.open(this.#notice(hiding), passage.range, () => {
      this.#open = undefined;
      this.#events.closed();
    });
    this.#open = hiding;
    const { hidden } = this.#setup;
    this.#do(hiding, async () => {
      hiding.stored = await hidden.setPassage(passage, claim, true);
    });
  }

  /** Shows the open notice again, as its setting has changed. */
  showAgain(): void {
    if (this.#open) this.#stage.show(this.#notice(this.#open));
  }

  /** Does one thing after another, and shows what came of it. */
  #do(hiding: Hiding, work: () => Promise<void>): void {
    hiding.done = hiding.done.then(work).then(async () => {
      await this.#events.changed();
      if (this.#open === hiding) this.showAgain();
    });
  }

  #hideClaim(hiding: Hiding): void {
    hiding.claimIsHidden = true;
    this.showAgain();
    this.#do(hiding, async () => {
      hiding.stored = await this.#setup.hidden.setClaim(hiding.claim, true);
    });
  }

  #undo(hiding: Hiding): void {
    const { hidden } = this.#setup;
    const { passage, claim } = hiding;
    this.#do(hiding, async () => {
      if (hiding.claimIsHidden) await hidden.setClaim(claim, false);
      await hidden.setPassage(passage, claim, false);
    });
    void hiding.done.then(() => {
      if (this.#open === hiding) this.#events.undone(passage);
    });
  }

  async #report(hiding: Hiding): Promise<void> {
    const { passage, claim } = hiding;
    const content = cardContent(passage, claim, this.#setup.topic);
    const { version } = this.#setup;
    const text = wrongMatchReport(content, {
      passage: passage.text,
      host: location.hostname,
      version,
    });
    hiding.report = { text, copied: await copyText(text, this.#stage.root) };
    this.showAgain();
  }

  #notice(hiding: Hiding) {
    const { claims } = this.#setup.topic;
    const { texts } = this.#setup.setting();
    const { stored, report } = hiding;
    const claim = hiding.claimIsHidden ? claims.find(({ id }) => id === hiding.claim) : undefined;
    const actions: HiddenActions = {
      undo: () => this.#undo(hiding),
      hideClaim: () => this.#hideClaim(hiding),
      report: () => void this.#report(hiding),
      close: () => this.#stage.close(),
    };
    const state = { stored, claim: claim?.gist, report };
    return <HiddenNotice state={state} texts={texts} actions={actions} />;
  }
}

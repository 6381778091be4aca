import { CARD_TITLE_ID } from './card-model';
import type { CardTexts } from './card-texts';
import { CloseButton } from './CloseButton';

const REPORT_ID = 'report';

/** What the reader hid, and how. */
export interface HiddenState {
  /** It is stored; else it is hidden for as long as the page is open. */
  stored: boolean;
  /** The claim is hidden too, on all pages: its gist. */
  claim: string | undefined;
  /** The report of a wrong match, once it was asked for. */
  report: { text: string; copied: boolean } | undefined;
}

/** What the notice can ask for. */
export interface HiddenActions {
  undo: () => void;
  hideClaim: () => void;
  report: () => void;
  close: () => void;
}

interface HiddenNoticeProps {
  state: HiddenState;
  texts: CardTexts;
  actions: HiddenActions;
}

/** Stands in place of a card that was said to be not about its passage. */
export function HiddenNotice({ state, texts, actions }: HiddenNoticeProps) {
  const { stored, claim, report } = state;
  const lasting = claim === undefined ? texts.passageHiddenHow : texts.claimHiddenHow;
  return (
    <div
      class="card"
      role="dialog"
      aria-labelledby={CARD_TITLE_ID}
      aria-describedby="hidden-how"
      tabIndex={-1}
      lang={texts.language}
      dir="auto"
    >
      <div class="head">
        <h2 id={CARD_TITLE_ID} class="gist">
          {claim === undefined ? texts.passageHidden : texts.claimHidden}
        </h2>
        {claim !== undefined && (
          <p class="statement" lang="en">
            {claim}
          </p>
        )}
        <p id="hidden-how" class="attribution">
          {stored ? lasting : texts.hiddenForNow}
        </p>
      </div>
      <div class="foot">
        <div class="actions">
          <button type="button" onClick={actions.undo}>
            {texts.undo}
          </button>
          {claim === undefined && (
            <button type="button" onClick={actions.hideClaim}>
              {texts.hideClaim}
            </button>
          )}
          <button
            type="button"
            aria-expanded={report !== undefined}
            {...(report ? { 'aria-controls': REPORT_ID } : {})}
            onClick={actions.report}
          >
            {texts.report}
          </button>
          <CloseButton name={texts.close} onClick={actions.close} />
        </div>
        <div id={REPORT_ID} class="report">
          <p role="status">{report && (report.copied ? texts.reportCopied : texts.reportShown)}</p>
          {report && (
            <pre lang="en" tabIndex={0} aria-label={texts.report}>
              {report.text}
            </pre>
          )}
        </div>
      </div>
    </div>
  );
}

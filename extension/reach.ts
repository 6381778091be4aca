/**
 * Why a page could not be reached: it is `gone` (tab closed, frame removed, navigated away), `forbidden` (a page that
 * extensions may not read, or a site that the reader gave us no access to), or `deaf` (no script of ours runs there).
 */
export type Unreachable = 'gone' | 'forbidden' | 'deaf';

/** Browsers tell the reason only in words: those of Chromium and Firefox. */
const REASONS: readonly (readonly [Unreachable, RegExp])[] = [
  ['deaf', /Receiving end does not exist|message (?:port|channel) (?:is )?closed/i],
  [
    'gone',
    /No (?:tab|frame) with id|Invalid (?:tab|frame) IDs?|(?:frame|tab) .*was (?:removed|closed)|Actor 'Conduits' .*destroyed/i,
  ],
  ['forbidden', /Cannot access|cannot be scripted|Missing host permission|showing error page/i],
];

/** Why a call to a tab or frame failed; undefined if the error tells of something else. */
export function unreachable(error: unknown): Unreachable | undefined {
  const words = error instanceof Error ? error.message : String(error);
  return REASONS.find(([, pattern]) => pattern.test(words))?.[0];
}

/**
 * Waits for a call to a tab or frame.
 * @returns 'reached', or why the page could not be.
 * @throws the call's own error if it is of any other kind.
 */
export async function reach(call: Promise<unknown>): Promise<'reached' | Unreachable> {
  try {
    await call;
    return 'reached';
  } catch (error) {
    const reason = unreachable(error);
    if (!reason) throw error;
    return reason;
  }
}

/** What to do with an error that nothing above can mend: our console names it, the page and the reader see nothing. */
export function reportFailureOf(what: string): (error: unknown) => void {
  return (error) => console.error(`Counterpoint could not ${what}:`, error);
}

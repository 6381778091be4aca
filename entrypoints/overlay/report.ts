import type { CardContent } from '../../components/card-model';

/** Where a match stood, and whose it is. */
interface ReportOrigin {
  /** The passage as it stands on the page. */
  passage: string;
  /** Host name of the page. */
  host: string;
  /** Of the extension. */
  version: string;
}

/**
 * The report of a wrong match as plain text: what was taken for which claim, and why. It is for those who mend the matching,
 * so it is in English; the reader sees it and sends it himself, or not.
 */
export function wrongMatchReport(
  { claim, denied, recognised, words, denials, sure }: CardContent,
  { passage, host, version }: ReportOrigin,
): string {
  const evidence = [
    ...recognised,
    { label: 'single words', words },
    { label: 'words that deny it', words: denials },
  ].filter((row) => row.words.length > 0);
  return [
    `Wrong match (Counterpoint ${version})`,
    `Passage: “${passage}”`,
    `On: ${host}`,
    `Taken for: “${claim.gist}” (${claim.id}${denied ? ', denied' : ''}; ${sure ? 'certain' : 'likely'})`,
    'Recognised:',
    ...evidence.map((row) => `- ${row.label}: ${row.words.map((word) => `“${word}”`).join(', ')}`),
    'What it says instead: ',
  ].join('\n');
}

import type { Claim, Statement } from '../../data/types';
import { claimOf, expect } from './counterpoint';
import type { Page } from './drivers/page';

/** Waits for the page's card and checks that it is the right one for a passage with this claim. */
export async function expectCard(
  page: Page,
  id: string,
  { denied } = { denied: false },
): Promise<void> {
  const claim = claimOf(id);
  await expect.poll(async () => (await page.card())?.text ?? null).toContain(claim.gist);
  const card = await page.card();
  const [shown, hidden] = statements(claim, denied);

  expect(card?.headings[0]).toBe(heading(claim, denied));
  for (const { text, quote, url } of shown) {
    expect(card?.text).toContain(text);
    expect(card?.quotations.join()).toContain(quote);
    expect(card?.links.map(({ href }) => href)).toContain(new URL(url).href);
  }
  for (const { text } of hidden) expect(card?.text).not.toContain(text);
}

/** The statements that a card shows as the answer, and those that it keeps back. */
function statements(claim: Claim, denied: boolean): [readonly Statement[], readonly Statement[]] {
  const stated = claim.stated ? [claim.stated] : [];
  if (claim.side !== 'both') {
    for (const { source } of claim.perspectives) expect(source).not.toBe(claim.side);
    for (const { source } of stated) expect(source).toBe(claim.side);
  }
  return denied ? [stated, claim.perspectives] : [claim.perspectives, stated];
}

function heading(claim: Claim, denied: boolean): string {
  if (claim.side === 'both') return 'This passage speaks of the proposal';
  return denied ? 'This passage denies' : 'This passage says';
}

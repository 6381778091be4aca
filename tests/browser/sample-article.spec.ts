import { allClaims, expect, test } from './counterpoint';

test('the sample article makes ten claims of both sides, one denied, and speaks of the offer', async ({
  reader,
  site,
}) => {
  const page = await reader.open(`${site.origin}/sample-article.html`);
  await expect.poll(async () => (await page.highlightedTexts()).length).toBeGreaterThan(10);
  const listed = await page.listedPassages();
  const made = new Set(listed.map(({ claim }) => claim));
  const sides = [...made].map((id) => allClaims.find((claim) => claim.id === id)?.side);
  expect(made.size).toBeGreaterThanOrEqual(11);
  expect(sides.filter((side) => side === 'sputnik').length).toBeGreaterThanOrEqual(4);
  expect(sides.filter((side) => side === 'informnapalm').length).toBeGreaterThanOrEqual(4);
  expect(sides).toContain('both');
  const denied = listed.filter((passage) => passage.denied).map(({ claim }) => claim);
  expect(denied).toContain('timely-offer');
});

test('ordinary sentences of the sample article stay unmarked', async ({ reader, site }) => {
  const page = await reader.open(`${site.origin}/sample-article.html`);
  await expect.poll(async () => (await page.highlightedTexts()).length).toBeGreaterThan(10);
  const marked = (await page.highlightedTexts()).join('\n');
  for (const ordinary of [
    'today’s paper',
    'Ferry',
    'beekeepers',
    'embassy',
    'terrace',
    'do not exist',
  ]) {
    expect(marked).not.toContain(ordinary);
  }
});

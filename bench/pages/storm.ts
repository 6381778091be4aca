/** Changes of the text a minute, as on the busiest of live pages. */
export const CHANGES_A_MINUTE = 10_000;
const AT_ONCE = 10;

/** A page off the topic that never rests: paragraphs are added, reworded and removed. */
export function stormPage(): string {
  const paragraph = 'The harbour was quiet this morning, and the ferries left on time. '.repeat(5);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Live</title><body>
${`<p>${paragraph}</p>\n`.repeat(200)}
<script>
  let change = 0;
  setInterval(() => {
    for (let i = 0; i < ${AT_ONCE}; i++) {
      const first = document.querySelector('p');
      if (change++ % 3 === 0) document.body.append(first.cloneNode(true));
      else if (change % 3 === 0) first.remove();
      else first.firstChild.data += '.';
    }
  }, ${(60_000 * AT_ONCE) / CHANGES_A_MINUTE});
</script>`;
}

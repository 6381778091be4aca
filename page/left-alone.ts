/**
 * Whether a page is not to be read: it asks for that, by `<meta name="counterpoint" content="off">` anywhere in it, or somebody
 * writes in all of it.
 */
export function isLeftAlone(page: Document): boolean {
  return (
    page.designMode === 'on' ||
    page.querySelector('meta[name="counterpoint" i][content="off" i]') !== null
  );
}

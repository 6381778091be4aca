import type { Paint } from '../../components/options/options-model';
import { Painter } from '../../page/painter';

/** Paints the text of an element as it is painted on pages, more strongly while the pointer is over it. */
export const paintText: Paint = (element, look) => {
  const life = new AbortController();
  const { signal } = life;
  const text = document.createRange();
  text.selectNodeContents(element);
  const painter = new Painter(look);
  painter.paint([text]);
  element.addEventListener('pointerenter', () => painter.point([text]), { signal });
  element.addEventListener('pointerleave', () => painter.point([]), { signal });
  // The browser's preference turns the page's ground from pale to deep.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => painter.refresh(), {
    signal,
  });
  signal.addEventListener('abort', () => painter.stop(), { once: true });
  return () => life.abort();
};

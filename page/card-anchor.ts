import { type Area, cardPlace, type CardPlace, type Size } from './card-place';

/** A card with less height than this, in CSS pixels, is marked as low. */
const LOW = 320;

/**
 * Keeps a card beside its passage until the signal is aborted: placed at once, again when the card or the viewport
 * changes its size, and moved along when anything scrolls.
 *
 * @param card a fixed element; gets `data-place`, `data-low` where that is so, and the place as inline style
 */
export function anchorCard(card: HTMLElement, passage: Range, signal: AbortSignal): void {
  let place = placed(card, passage);
  const toPassage = (): number => place.edge - passageArea(passage).top;
  let distance = toPassage();

  const again = (): void => {
    place = placed(card, passage);
    distance = toPassage();
  };
  const follow = (): void => {
    const area = passageArea(passage);
    if (isSheet(place)) return;
    apply(card, { ...place, edge: area.top + distance });
  };
  const inNextFrame = (work: () => void): (() => void) => {
    let frame = 0;
    signal.addEventListener('abort', () => cancelAnimationFrame(frame), { once: true });
    return () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(work);
    };
  };

  const resized = new ResizeObserver(inNextFrame(again));
  resized.observe(card.firstElementChild ?? card);
  addEventListener('resize', inNextFrame(again), { signal });
  addEventListener('scroll', inNextFrame(follow), { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => resized.disconnect(), { once: true });
}

function isSheet(place: CardPlace): boolean {
  return place.kind.startsWith('sheet');
}

function placed(card: HTMLElement, passage: Range): CardPlace {
  keepSize(card);
  const content = card.firstElementChild ?? card;
  const size = { width: card.offsetWidth, height: content.scrollHeight };
  const place = cardPlace(passageArea(passage), size, viewportSize(), isTouched());
  apply(card, place);
  return place;
}

/** Takes back what the page's `zoom` makes of lengths in the card. */
function keepSize(card: HTMLElement): void {
  card.style.zoom = '';
  const { currentCSSZoom: zoom } = card;
  if (zoom !== 1) card.style.zoom = String(1 / zoom);
}

function apply(card: HTMLElement, { kind, left, edge, maxHeight }: CardPlace): void {
  const hangs = kind === 'below' || kind === 'sheet-top';
  card.dataset.place = kind;
  card.toggleAttribute('data-low', maxHeight < LOW);
  card.style.left = `${Math.round(left)}px`;
  card.style.top = hangs ? `${Math.round(edge)}px` : 'auto';
  card.style.bottom = hangs ? 'auto' : `${Math.round(viewportSize().height - edge)}px`;
  card.style.setProperty('--max-height', `${Math.floor(maxHeight)}px`);
}

/** Whether the reader's first way of pointing is a finger. */
function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

/** The viewport without scroll bars, in documents of every mode. */
function viewportSize(): Size {
  // A page can be without any element.
  const root = document.scrollingElement ?? document.firstElementChild;
  return { width: root?.clientWidth ?? innerWidth, height: root?.clientHeight ?? innerHeight };
}

function passageArea(passage: Range): Area {
  return passage.getBoundingClientRect();
}

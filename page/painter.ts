import { Coat } from './coat';
import {
  type Ground,
  GROUNDS,
  type HighlightLook,
  PLAIN_LOOK,
  ringStyles,
  stylesOn,
} from './highlight-styles';
import { groundReader } from './ground';
import { NearRanges } from './near-ranges';
import { textParents } from './range-text';
import { dropSheetsFor, RootStyles } from './root-styles';
import { rootOf } from './tree';

const NAME = /^h\d{1,10}$/;

/** What lies upon what: passages, those shown more strongly, the one where the keyboard stands. */
const LAYERS = ['passage', 'pointed', 'ring'] as const;
type Layer = (typeof LAYERS)[number];

/** What the name of each highlight ends with. */
const ENDINGS = {
  pale: { passage: '', pointed: 'p', ring: 'r' },
  deep: { passage: 'd', pointed: 'dp', ring: 'dr' },
} as const satisfies Record<Ground, Record<Layer, string>>;

function namesFrom(name: string): string[] {
  return GROUNDS.flatMap((ground) => LAYERS.map((layer) => name + ENDINGS[ground][layer]));
}

/** The rules of all highlights, for the text of elements of a kind. */
function stylesFrom(name: string, look: HighlightLook): (kind: string) => string {
  return (kind) =>
    GROUNDS.map((ground) => {
      const { passage, pointed, ring } = ENDINGS[ground];
      const styles = stylesOn(ground, name + passage, name + pointed, look, kind);
      return styles + ringStyles(name + ring, kind);
    }).join('');
}

/** Takes paint off that another painter left under a name, when it was torn from its page without being stopped. */
export function removePaintOf(name: string): void {
  if (!NAME.test(name)) return;
  removeHighlights(name);
  dropSheetsFor(name, document);
}

function removeHighlights(name: string): void {
  for (const one of namesFrom(name)) CSS.highlights.delete(one);
}

/**
 * Paints ranges with the CSS Custom Highlight API: the page's DOM stays as it is. Of many ranges, those that are near the
 * view.
 */
export class Painter {
  /** Names that a page cannot know beforehand, so that it can neither style nor expect them. */
  readonly #name = `h${crypto.getRandomValues(new Uint32Array(1)).join('')}`;
  // The registry belongs to the page too: what counts is what we hold ourselves.
  readonly #coats = GROUNDS.flatMap((ground) =>
    LAYERS.map((layer) => ({
      ...{ ground, layer },
      coat: new Coat(this.#name + ENDINGS[ground][layer], LAYERS.indexOf(layer)),
    })),
  );
  readonly #sheets: RootStyles;
  readonly #passages = new NearRanges(() => this.#cover('passage'));
  readonly #shown: Record<Exclude<Layer, 'passage'>, readonly Range[]> = { pointed: [], ring: [] };

  constructor(look: HighlightLook = PLAIN_LOOK) {
    this.#sheets = new RootStyles(stylesFrom(this.#name, look));
  }

  /** The passages painted now. */
  get ranges(): ReadonlySet<Range> {
    return this.#passages.ranges;
  }

  /** The name of the paint in the page's registry, with which the names of all its highlights begin. */
  get name(): string {
    return this.#name;
  }

  /** Whether the page took paint off that we had put on. */
  get wasTaken(): boolean {
    return (
      this.ranges.size > 0 &&
      (this.#sheets.wasTaken || this.#coats.some(({ coat }) => coat.wasTaken))
    );
  }

  /** Paints exactly these ranges from now on. With none of them, nothing of ours is left on the page. */
  paint(ranges: Iterable<Range>): void {
    const all = new Set(ranges);
    this.#passages.watch(all);
    if (all.size === 0) {
      this.stop();
      return;
    }
    this.#sheets.keepIn(new Set([...all].map((range) => rootOf(range.startContainer))));
    this.refresh();
  }

  /** Shows exactly these ranges more strongly: what a card is open for, what the pointer is over. */
  point(ranges: readonly Range[]): void {
    this.#shown.pointed = ranges;
    this.#cover('pointed');
  }

  /** Puts the ring that says where the keyboard stands on this range, and takes it off any other. */
  ring(range: Range | undefined): void {
    this.#shown.ring = range ? [range] : [];
    this.#cover('ring');
  }

  /** Gives all passages another look, at once. */
  dress(look: HighlightLook): void {
    this.#sheets.change(stylesFrom(this.#name, look));
  }

  /** Keeps to the page's colours, when they may have changed. */
  refresh(): void {
    for (const layer of LAYERS) this.#cover(layer);
  }

  /** Takes all paint off the page. */
  stop(): void {
    this.#passages.watch(new Set());
    this.#shown.pointed = [];
    this.#shown.ring = [];
    this.refresh();
    removeHighlights(this.#name);
    this.#sheets.keepIn(new Set());
  }

  #cover(layer: Layer): void {
    const ranges = layer === 'passage' ? [...this.ranges] : this.#shown[layer];
    const groundOf = groundReader();
    const placed = ranges.map((range) => ({ range, ground: groundOf(range) }));
    this.#sheets.adoptFor(new Set(ranges.flatMap(textParents)));
    for (const { coat, ground, layer: own } of this.#coats) {
      if (own !== layer) continue;
      coat.cover(placed.filter((one) => one.ground === ground).map(({ range }) => range));
    }
  }
}

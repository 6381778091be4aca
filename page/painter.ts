import { groundReader } from './ground';
import {
  type Ground,
  GROUNDS,
  type HighlightLook,
  PLAIN_LOOK,
  ringStyles,
  stylesOn,
} from './highlight-styles';
import { RootStyles } from './root-styles';

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

function stylesFrom(name: string, look: HighlightLook): string {
  return GROUNDS.map((ground) => {
    const { passage, pointed, ring } = ENDINGS[ground];
    return stylesOn(ground, name + passage, name + pointed, look) + ringStyles(name + ring);
  }).join('');
}

/** Takes paint off that another painter left under a name, when it was torn from its page without being stopped. */
export function removePaintOf(name: string): void {
  if (!NAME.test(name)) return;
  for (const one of namesFrom(name)) CSS.highlights.delete(one);
}

/** Paints ranges with the CSS Custom Highlight API: the page's DOM stays as it is. */
export class Painter {
  /** Names that a page cannot know beforehand, so that it can neither style nor expect them. */
  readonly #name = `h${crypto.getRandomValues(new Uint32Array(1)).join('')}`;
  // The registry belongs to the page too: what counts is what we hold ourselves.
  readonly #coats = GROUNDS.flatMap((ground) =>
    LAYERS.map((layer) => new Coat(this.#name, layer, ground)),
  );
  readonly #sheet: RootStyles;
  readonly #shown: Record<Layer, ReadonlySet<Range>> = {
    passage: new Set(),
    pointed: new Set(),
    ring: new Set(),
  };

  constructor(look: HighlightLook = PLAIN_LOOK) {
    this.#sheet = new RootStyles(stylesFrom(this.#name, look));
  }

  /** The ranges painted now. */
  get ranges(): ReadonlySet<Range> {
    return this.#shown.passage;
  }

  /** The name of the paint in the page's registry, with which the names of all its highlights begin. */
  get name(): string {
    return this.#name;
  }

  /** Whether the page took paint off that we had put on. */
  get wasTaken(): boolean {
    return (
      this.ranges.size > 0 && (this.#sheet.wasTaken || this.#coats.some((coat) => coat.wasTaken))
    );
  }

  /** Paints exactly these ranges from now on. With none of them, nothing of ours is left on the page. */
  paint(ranges: Iterable<Range>): void {
    this.#shown.passage = new Set(ranges);
    if (this.ranges.size === 0) {
      this.stop();
      return;
    }
    this.refresh();
    for (const coat of this.#coats) coat.register();
    this.#sheet.adoptIn([...this.ranges].map((range) => range.startContainer.getRootNode()));
  }

  /** Shows exactly these ranges more strongly: what a card is open for, what the pointer is over. */
  point(ranges: readonly Range[]): void {
    this.#show('pointed', ranges);
  }

  /** Puts the ring that says where the keyboard stands on this range, and takes it off any other. */
  ring(range: Range | undefined): void {
    this.#show('ring', range ? [range] : []);
  }

  /** Gives all passages another look, at once. */
  dress(look: HighlightLook): void {
    this.#sheet.change(stylesFrom(this.#name, look));
  }

  /** Keeps to the page's colours, when they may have changed. */
  refresh(): void {
    for (const layer of LAYERS) this.#cover(layer);
  }

  /** Takes all paint off the page. */
  stop(): void {
    for (const layer of LAYERS) this.#shown[layer] = new Set();
    this.refresh();
    removePaintOf(this.#name);
    this.#sheet.adoptIn([]);
  }

  #show(layer: Layer, ranges: readonly Range[]): void {
    this.#shown[layer] = new Set(ranges);
    this.#cover(layer);
  }

  #cover(layer: Layer): void {
    const groundOf = groundReader();
    const placed = [...this.#shown[layer]].map((range) => ({ range, ground: groundOf(range) }));
    for (const coat of this.#coats) {
      if (coat.layer !== layer) continue;
      const own = placed.filter(({ ground }) => ground === coat.ground);
      coat.cover(own.map(({ range }) => range));
    }
  }
}

/** One highlight of the registry. */
class Coat {
  readonly layer: Layer;
  readonly ground: Ground;
  readonly #name: string;
  readonly #highlight = new Highlight();
  /** What is in the highlight: Firefox does not let us ask it. */
  #ranges: ReadonlySet<Range> = new Set();

  constructor(name: string, layer: Layer, ground: Ground) {
    this.layer = layer;
    this.ground = ground;
    this.#name = name + ENDINGS[ground][layer];
    this.#highlight.priority = LAYERS.indexOf(layer);
  }

  /** Has exactly these ranges from now on; those that it had before stay untouched, since repainting flickers. */
  cover(ranges: readonly Range[]): void {
    const wanted = new Set(ranges);
    for (const range of this.#ranges) if (!wanted.has(range)) this.#highlight.delete(range);
    for (const range of wanted) this.#highlight.add(range);
    this.#ranges = wanted;
  }

  /** Whether the registry is without it. */
  get wasTaken(): boolean {
    return !CSS.highlights.has(this.#name);
  }

  /** Puts the highlight into the registry, also where the page took it out. */
  register(): void {
    CSS.highlights.set(this.#name, this.#highlight);
  }
}

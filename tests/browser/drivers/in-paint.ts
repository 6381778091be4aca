/** What runs inside pages and tells how they are painted; as in `in-page`, each function stands alone. */

/** How a text is painted. */
export interface Paint {
  /** The lines below it, as CSS names them; '' for none. */
  line: string;
  lineColour: string;
  tint: boolean;
  /** Whether the tint is one for pale text. */
  deep: boolean;
}

/** How a text of the page, without the spaces round it, is painted; null where it is not. */
export function paintOf(text: string): Paint | null {
  const names = [...CSS.highlights].flatMap(([name, highlight]) =>
    [...highlight].some(
      (range) => range instanceof Range && range.toString().replace(/\s+/g, ' ').trim() === text,
    )
      ? [name]
      : [],
  );
  const rulesOf = (list: CSSRuleList): CSSRule[] =>
    [...list].flatMap((rule) =>
      rule instanceof CSSMediaRule && matchMedia(rule.conditionText).matches
        ? rulesOf(rule.cssRules)
        : [rule],
    );
  const rules = document.adoptedStyleSheets.flatMap((sheet) => rulesOf(sheet.cssRules));
  for (const rule of rules) {
    if (!(rule instanceof CSSStyleRule)) continue;
    if (!names.some((name) => rule.selectorText.endsWith(`::highlight(${name})`))) continue;
    const { textDecorationLine, textDecorationColor, backgroundColor } = rule.style;
    return {
      line: textDecorationLine,
      lineColour: textDecorationColor.toLowerCase(),
      tint: backgroundColor !== '',
      deep: Number(/oklch\(([\d.]+)/.exec(backgroundColor)?.[1]) < 0.5,
    };
  }
  return null;
}

/** The text that has the ring of the keyboard; null where none has. */
export function ringedText(): string | null {
  const rings = document.adoptedStyleSheets
    .flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) => (rule instanceof CSSMediaRule ? [...rule.cssRules] : [rule]))
    .flatMap((rule) =>
      rule instanceof CSSStyleRule && rule.style.textDecorationLine.includes('overline')
        ? [/::highlight\((\w+)\)/.exec(rule.selectorText)?.[1] ?? '']
        : [],
    );
  for (const name of rings)
    for (const range of CSS.highlights.get(name) ?? [])
      if (range instanceof Range) return range.toString().replace(/\s+/g, ' ').trim();
  return null;
}

/** Where a painted text stands, in CSS pixels of its frame; null where it is not painted. */
export function paintedBox(text: string): { top: number; bottom: number } | null {
  for (const highlight of CSS.highlights.values())
    for (const range of highlight) {
      if (!(range instanceof Range)) continue;
      if (range.toString().replace(/\s+/g, ' ').trim() !== text) continue;
      const { top, bottom } = range.getBoundingClientRect();
      return { top, bottom };
    }
  return null;
}

/** Keeps hold of the ranges that are painted now, for `keptRanges`. */
export function keepRanges(): void {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  Reflect.set(window, 'keptRanges', new Set(ranges));
}

/** The texts of those ranges, in no order, that are still painted: they are the same objects, not new ones like them. */
export function keptRanges(): string[] {
  const kept = Reflect.get(window, 'keptRanges') as Set<AbstractRange>;
  return [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight])
    .flatMap((range) => (range instanceof Range && kept.has(range) ? [range.toString()] : []))
    .map((text) => text.replace(/\s+/g, ' ').trim());
}

/**
 * How many ranges of a page are painted, and how far from the view the farthest of them is, in heights of the view; 0 for
 * one that is in it.
 */
export function paintedReach(): { ranges: number; farthest: number } {
  const tops = [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].flatMap((range) =>
      range instanceof Range ? [range.getBoundingClientRect().top] : [],
    ),
  );
  const beyond = tops.map((top) => Math.max(0, -top, top - innerHeight) / innerHeight);
  return { ranges: tops.length, farthest: Math.max(0, ...beyond) };
}

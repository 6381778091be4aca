/** One bar, and its whisker up to a further value: both in the chart's unit. */
export interface Bar {
  label: string;
  value: number;
  upTo?: number;
}

const WIDTH = 720;
const LABELS = 210;
const NUMBERS = 120;
const ROW = 30;
const TOP = 56;

/**
 * Horizontal bars as an SVG document that is legible on light and on dark ground.
 * @param unit stands behind each value
 */
export function barChart(title: string, note: string, unit: string, bars: readonly Bar[]): string {
  const longest = Math.max(...bars.map(({ value, upTo = 0 }) => Math.max(value, upTo)), 1e-9);
  const length = (value: number) => (Math.max(0, value) / longest) * (WIDTH - LABELS - NUMBERS);
  const rows = bars.map(({ label, value, upTo }, at) => {
    const y = TOP + at * ROW;
    const end = LABELS + length(upTo ?? value);
    const numbers = [value, ...(upTo === undefined ? [] : [upTo])].map((one) => one.toFixed(2));
    return [
      `<text x="${LABELS - 10}" y="${y + 15}" text-anchor="end">${escaped(label)}</text>`,
      `<rect x="${LABELS}" y="${y}" width="${length(value).toFixed(1)}" height="20" rx="2"/>`,
      ...(upTo === undefined
        ? []
        : [`<path d="M${LABELS} ${y + 10}H${end.toFixed(1)}M${end.toFixed(1)} ${y + 4}v12"/>`]),
      `<text x="${(end + 8).toFixed(1)}" y="${y + 15}">${numbers.join(' / ')} ${unit}</text>`,
    ].join('');
  });
  const height = TOP + bars.length * ROW + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}">
<style>text{font:13px system-ui,sans-serif;fill:#1f2328}.t{font-weight:600;font-size:15px}.n{fill:#59636e}rect{fill:#4b7fb5}path{stroke:#1f2328;fill:none}@media(prefers-color-scheme:dark){text{fill:#e6edf3}.n{fill:#9198a1}rect{fill:#6ca0d6}path{stroke:#e6edf3}}</style>
<text class="t" x="8" y="20">${escaped(title)}</text>
<text class="n" x="8" y="40">${escaped(note)}</text>
${rows.join('\n')}
</svg>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

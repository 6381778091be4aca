/** Linear sRGB from 0 to 1; beyond them where a colour is out of the screen's reach. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Linear sRGB of `#rrggbb`. */
export function fromHex(hex: string): Rgb {
  const part = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Linear sRGB of OKLCH: lightness from 0 to 1, chroma, hue in degrees. */
export function fromOklch([lightness, chroma, hue]: readonly [number, number, number]): Rgb {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** What is seen of a colour that lets the one behind it through. */
export function over(front: Rgb, alpha: number, behind: Rgb): Rgb {
  const encode = (value: number) => Math.max(0, value) ** (1 / 2.2);
  const mix = (a: number, b: number) => (encode(a) * alpha + encode(b) * (1 - alpha)) ** 2.2;
  return [mix(front[0], behind[0]), mix(front[1], behind[1]), mix(front[2], behind[2])];
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => Math.min(1, Math.max(0, part))) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast of two colours, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [number, number, number];

export type Scheme = "light" | "dark";

/** How light an accent may be on light paper, and how light it must be on dark: as in the element's `styles/tokens.ts`. */
const MOST = 0.12;
const LEAST = 0.32;

const parts = (colour: Rgb, change: (part: number) => number) => colour.map(change) as unknown as Rgb;

const toLinear = (part: number) =>
  part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;

const fromLinear = (part: number) =>
  Math.round(255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055));

/** How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance). */
export function luminance(colour: Rgb): number {
  const [red, green, blue] = parts(colour, toLinear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What the element makes of an accent: the colour itself where it can be read, else mixed with black or with white until it can. */
export function shownAs(colour: Rgb, scheme: Scheme): Rgb {
  const light = luminance(colour);
  if (scheme === "light") {
    const share = Math.min(1, MOST / light);
    return parts(colour, (part) => fromLinear(toLinear(part) * share));
  }
  const share = Math.max(0, (LEAST - light) / (1 - light));
  return parts(colour, (part) => fromLinear(toLinear(part) + (1 - toLinear(part)) * share));
}

/** A colour as `#rrggbb`. */
export const hexOf = (colour: Rgb) => `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

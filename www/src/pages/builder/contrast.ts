/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [number, number, number];

export type Scheme = "light" | "dark";

/**
 * The highest luminance of an accent on a light background, and the lowest on a dark one, as in the
 * element's `styles/tokens.ts`.
 */
const MOST = 0.12;
const LEAST = 0.32;

const parts = (color: Rgb, change: (part: number) => number) => color.map(change) as unknown as Rgb;

const toLinear = (part: number) =>
  part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;

const fromLinear = (part: number) =>
  Math.round(255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055));

/** The relative luminance of a color, from 0 to 1 (WCAG 2.2). */
export function luminance(color: Rgb): number {
  const [red, green, blue] = parts(color, toLinear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The color that the element shows for an accent: mixed with black or white as far as needed to be
 * readable.
 */
export function shownAs(color: Rgb, scheme: Scheme): Rgb {
  const light = luminance(color);
  if (scheme === "light") {
    const share = Math.min(1, MOST / light);
    return parts(color, (part) => fromLinear(toLinear(part) * share));
  }
  const share = Math.max(0, (LEAST - light) / (1 - light));
  return parts(color, (part) => fromLinear(toLinear(part) + (1 - toLinear(part)) * share));
}

/** A color as `#rrggbb`. */
export const hexOf = (color: Rgb) => `#${color.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [number, number, number];

export type Scheme = "light" | "dark";

/** What an accent is told from, where a page says nothing else: paper, and the text on it, whichever is closer. */
const PAPER: Record<Scheme, Rgb> = { light: [255, 255, 255], dark: [6, 34, 43] };

/** Where a colour goes to be told from its paper. */
const AWAY: Record<Scheme, number> = { light: 0, dark: 255 };

/** For text of any size (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5;

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Whether a colour can be read on the element's paper. */
export const isReadable = (colour: Rgb, scheme: Scheme) => contrast(colour, PAPER[scheme]) >= ENOUGH;

/** The colour itself, or the closest to it that can be read: darker on light paper, lighter on dark. */
export function readable(colour: Rgb, scheme: Scheme): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = colour.map((part) => Math.round(part + (AWAY[scheme] - part) * share)) as unknown as Rgb;
    if (isReadable(mixed, scheme)) return mixed;
  }
  return [AWAY[scheme], AWAY[scheme], AWAY[scheme]];
}

/** A colour as `#rrggbb`. */
export const hexOf = (colour: Rgb) => `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

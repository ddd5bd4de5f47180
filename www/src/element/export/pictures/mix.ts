const channels = (color: string): [number, number, number] => {
  const digits = Number.parseInt(color.slice(1), 16);
  return [digits >> 16, (digits >> 8) & 255, digits & 255];
};

/** Writes channels from 0 to 255 as `#rrggbb`. */
export const hex = (parts: readonly number[]): string =>
  `#${parts.map((each) => Math.round(each).toString(16).padStart(2, "0")).join("")}`;

/** Mixes `#rrggbb` colors as `color-mix(in srgb, color share, ground)` does; `share` is from 0 to 1. */
export function mixed(color: string, share: number, ground: string): string {
  const below = channels(ground);
  return hex(channels(color).map((each, at) => each * share + (below[at] ?? 0) * (1 - share)));
}

/** The relative luminance of WCAG. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((each) => {
    const part = each / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colors by WCAG, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

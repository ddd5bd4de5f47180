import type { Locator } from "@playwright/test";

/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly number[];

const luminance = (color: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = color
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of two colors, from 1 to 21 (WCAG 2.2). */
export const contrast = (one: Rgb, other: Rgb): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** The color that a calculator draws for several colors on top of each other, in any notation. */
export const drawn = (calculator: Locator, ...layers: string[]): Promise<Rgb> =>
  calculator.evaluate((element, colors) => {
    const root = element.shadowRoot?.querySelector(".root");
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    if (!root || !canvas) throw new Error("There is no calculator.");
    const probe = document.createElement("i");
    root.append(probe);
    for (const color of colors) {
      probe.style.color = color;
      canvas.fillStyle = getComputedStyle(probe).color;
      canvas.fillRect(0, 0, 1, 1);
    }
    probe.remove();
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, layers);

import { hexOf, type Rgb, type Scheme, shownAs } from "./contrast.js";
import type { Theme } from "./state.js";

let canvas: CanvasRenderingContext2D | null | undefined;

/** The RGB values that the browser computes for a CSS color in a color scheme. */
function resolved(color: string, scheme: Scheme): Rgb {
  const probe = document.createElement("i");
  probe.style.colorScheme = scheme;
  probe.style.color = color;
  document.body.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  // A canvas converts colors of every color space to red, green and blue.
  canvas ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!canvas) return [0, 0, 0];
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = computed;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** A color in the format of a color input. */
export const pickable = (color: string) => hexOf(resolved(color, "light"));

/**
 * One sentence for each color scheme in which the element adjusts the accent, because the contrast
 * would be too low.
 */
export function adviceOn(accent: string, theme: Theme): string[] {
  const schemes: Scheme[] = theme === "light" || theme === "dark" ? [theme] : ["light", "dark"];
  return schemes.flatMap((scheme) => {
    const given = hexOf(resolved(accent, scheme));
    const shown = hexOf(shownAs(resolved(accent, scheme), scheme));
    const way = scheme === "light" ? "darker" : "lighter";
    return shown === given
      ? []
      : [`On a ${scheme} background it is shown ${way}, as ${shown}, so that text stays readable.`];
  });
}

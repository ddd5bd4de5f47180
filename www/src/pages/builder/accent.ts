import { hexOf, type Rgb, type Scheme, shownAs } from "./contrast.js";
import type { Theme } from "./state.js";

let canvas: CanvasRenderingContext2D | null | undefined;

/** What a browser makes of a colour in a scheme. */
function resolved(colour: string, scheme: Scheme): Rgb {
  const probe = document.createElement("i");
  probe.style.colorScheme = scheme;
  probe.style.color = colour;
  document.body.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  // A canvas takes colours of every space, and gives them back as red, green and blue.
  canvas ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!canvas) return [0, 0, 0];
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = computed;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** A colour as a picker takes it. */
export const pickable = (colour: string) => hexOf(resolved(colour, "light"));

/** What an accent looks like where it could not be read as it is, a sentence for each scheme; nothing where it can. */
export function adviceOn(accent: string, theme: Theme): string[] {
  const schemes: Scheme[] = theme === "light" || theme === "dark" ? [theme] : ["light", "dark"];
  return schemes.flatMap((scheme) => {
    const given = hexOf(resolved(accent, scheme));
    const shown = hexOf(shownAs(resolved(accent, scheme), scheme));
    const way = scheme === "light" ? "darker" : "lighter";
    return shown === given
      ? []
      : [`On ${scheme} paper it is shown ${way}, as ${shown}: as it is it could hardly be read there.`];
  });
}

import { hexOf, isReadable, type Rgb, readable, type Scheme } from "./contrast.js";
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

/** What to say of an accent that is hard to read, and what to take in its place. */
export interface Advice {
  text: string;
  better: string;
}

/** Looks at an accent in the schemes that it will be seen in; undefined when it is good in all of them. */
export function adviceOn(accent: string, theme: Theme): Advice | undefined {
  const schemes: Scheme[] = theme === "light" || theme === "dark" ? [theme] : ["light", "dark"];
  const colours = schemes.map((scheme) => ({ scheme, colour: resolved(accent, scheme) }));
  const weak = colours.filter(({ scheme, colour }) => !isReadable(colour, scheme));
  if (weak.length === 0) return undefined;
  const better = colours.map(({ scheme, colour }) => hexOf(readable(colour, scheme)));
  return {
    text: `Hard to read on ${weak.map(({ scheme }) => scheme).join(" and on ")} paper.`,
    better: better.length === 1 ? better.join() : `light-dark(${better.join(", ")})`,
  };
}

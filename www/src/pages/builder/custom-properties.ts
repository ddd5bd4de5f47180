import { acceptedProperties, type Properties } from "../../shared/custom-properties.js";
import type { Settings } from "./state.js";

/** Parses a typed number of pixels into a CSS length; empty if the text is not a number up to 999. */
export const pixels = (text: string): string =>
  /^\d{1,3}$/.test(text.trim()) ? `${Number(text.trim())}px` : "";

/** The element's custom properties in the settings. */
export function propertiesOf({ accent, density, radius, textSize, stickyTop }: Settings): Properties {
  const chosen: Properties = {
    accent: accent.trim(),
    density,
    radius,
    "text-size": textSize,
    "sticky-top": pixels(stickyTop),
  };
  return acceptedProperties((name) => chosen[name]);
}

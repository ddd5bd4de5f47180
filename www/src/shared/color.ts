/**
 * Whether a text is a colour, and nothing but one: it goes into a snippet that people paste into their pages, so
 * nothing that could end a declaration or an element is let through, whatever a browser makes of it.
 */
export function isColour(text: string): boolean {
  if (!/^[#\w\s(),.%/+-]+$/.test(text) || /\b(?:var|env|url)\(/i.test(text)) return false;
  return typeof CSS === "undefined" || CSS.supports("color", text);
}

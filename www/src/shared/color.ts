/**
 * Whether a text is a color and nothing else. It goes into snippets that people paste into their
 * pages, so characters that could end a declaration or an element are refused, whatever a browser
 * accepts.
 */
export function isColor(text: string): boolean {
  if (!/^[#\w\s(),.%/+-]+$/.test(text) || /\b(?:var|env|url)\(/i.test(text)) return false;
  return typeof CSS === "undefined" || CSS.supports("color", text);
}

// Rewrites snippets as rich-text editors rewrite pasted HTML.

/** Escapes every `&` once more, although it is escaped. */
export const escapedTwice = (html: string): string =>
  html.replaceAll("&amp;", "&").replaceAll("&", "&amp;").replaceAll("&", "&amp;");

/** Elements in front of which an editor ends a paragraph. */
const BLOCK = /(?=<(?:div|h[1-6]|ol|p|table|ul)\b)/;

/** Puts paragraphs around everything, and a line break in place of each line's end, also within a tag. */
export const inParagraphs = (html: string): string =>
  html
    .split(BLOCK)
    .map((part) => `<p>${part.trim().replace(/\n\s*/g, "<br />\n")}</p>`)
    .join("\n");

/** Replaces straight quotes by those of print, also within tags. */
export const inSmartQuotes = (html: string): string =>
  html.replace(/"([^"]*)"/g, "“$1”").replace(/'([^']*)'/g, "‘$1’");

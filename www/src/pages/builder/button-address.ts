/**
 * Whether a text is an allowed address for a link: no `javascript:` and no other scheme that runs a
 * script.
 */
export const isButtonAddress = (text: string) =>
  /^(?:https?:\/\/|mailto:|tel:|\/|#|\?)[^\s"'<>]*$/i.test(text);

/** A placeholder for a figure in an address: the id of a line or an input in braces. */
const FIGURE = /\{(\w+)\}/g;

/** The ids of the placeholders in an address. */
export const figuresIn = (address: string): string[] =>
  [...address.matchAll(FIGURE)].map(([, id = ""]) => id);

/** The address without its placeholders, for pages where no script replaces them with figures. */
export const withoutFigures = (address: string): string => address.replace(FIGURE, "");

/**
 * Adds a query parameter with a placeholder for a figure; the parameter has the figure's id as its
 * name.
 */
export function withFigure(address: string, id: string): string {
  const [, path = "", anchor = ""] = /^([^#]*)(#.*)?$/s.exec(address) ?? [];
  const mark = path.includes("?") ? (/[?&]$/.test(path) ? "" : "&") : "?";
  return `${path}${mark}${id}={${id}}${anchor}`;
}

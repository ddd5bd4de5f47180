/** Whether a text is an address that a button may lead to: nothing that runs a script. */
export const isButtonAddress = (text: string) =>
  /^(?:https?:\/\/|mailto:|tel:|\/|#|\?)[^\s"'<>]*$/i.test(text);

/** A figure in an address: the id of a line or an input in braces. */
const FIGURE = /\{(\w+)\}/g;

/** The ids of the figures that go along with an address. */
export const figuresIn = (address: string): string[] =>
  [...address.matchAll(FIGURE)].map(([, id = ""]) => id);

/** The address where no script fills in the figures. */
export const withoutFigures = (address: string): string => address.replace(FIGURE, "");

/** An address to which one more figure is added, as a parameter with the figure's own name. */
export function withFigure(address: string, id: string): string {
  const [, path = "", anchor = ""] = /^([^#]*)(#.*)?$/s.exec(address) ?? [];
  const mark = path.includes("?") ? (/[?&]$/.test(path) ? "" : "&") : "?";
  return `${path}${mark}${id}={${id}}${anchor}`;
}

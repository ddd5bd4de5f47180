import { wrapped } from "../../../charts/text.js";
import type { Setting } from "./setting.js";
import { type Shape, shape } from "./shape.js";

/** How a text is set. */
export interface Style {
  /** In pixels. */
  readonly size: number;
  readonly fill: string;
  readonly isStrong?: boolean;
  readonly isAtEnd?: boolean;
}

const STRONG = 600;

/** The width of a text, in pixels. */
export function widthOf({ room }: Setting, text: string, { size, isStrong }: Style): number {
  const measure = isStrong ? room.strongWidthOf : room.widthOf;
  return (measure(text) * size) / room.em;
}

/** The text in at most `most` lines, the last one cut where it must be. */
export const linesFor = (setting: Setting, text: string, width: number, style: Style, most: number) =>
  wrapped(text, width, (each) => widthOf(setting, each, style), most);

/** The largest size up to that of the style at which a text fits. */
export function fitting(setting: Setting, text: string, width: number, style: Style): Style {
  const all = widthOf(setting, text, style);
  return all <= width ? style : { ...style, size: (style.size * width) / all };
}

const looks = ({ size, fill, isStrong, isAtEnd }: Style) => ({
  "font-size": size,
  fill,
  "font-weight": isStrong ? STRONG : undefined,
  "text-anchor": isAtEnd ? "end" : undefined,
});

/** A text on one line. */
export const lettered = (text: string, x: number, y: number, style: Style): Shape =>
  shape("text", { x, y, ...looks(style) }, text);

/** A text that follows others on a line. */
export const letteredPart = (text: string, style: Style): Shape => shape("tspan", looks(style), text);

/** Parts of a line that follow each other, each in a style of its own, with a space between them. */
export function parts(all: readonly { text: string; style: Style }[], x: number, y: number, isAtEnd = false) {
  const [first] = all;
  const spans = all.flatMap(({ text, style }, at) => [
    ...(at === 0 ? [] : [" "]),
    shape("tspan", { ...looks({ ...style, isAtEnd: false }), "unicode-bidi": "isolate" }, text),
  ]);
  return shape(
    "text",
    { x, y, "font-size": first?.style.size, "text-anchor": isAtEnd ? "end" : undefined },
    ...spans,
  );
}

/** Lines of one text below each other; `y` is the baseline of the first. */
export const paragraph = (lines: readonly string[], x: number, y: number, style: Style): Shape[] =>
  lines.map((line, at) => lettered(line, x, y + at * style.size * LEADING, style));

/** The distance of two lines, in sizes of their text. */
export const LEADING = 1.3;

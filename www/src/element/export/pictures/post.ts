import type { Piece } from "../../../text/write-number.js";
import { fitting, lettered, letteredPart, linesFor, paragraph, type Style, widthOf } from "./lettering.js";
import type { Setting } from "./setting.js";
import { type Picture, type Shape, shape } from "./shape.js";

/** The size that networks show in full. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 72;
const INNER = WIDTH - 2 * MARGIN;

/** A figure with its name. */
export interface Named {
  readonly label: string;
  readonly text: string;
}

/** The texts of a picture for posts. */
export interface Post {
  readonly title: string;
  readonly headline: Named;
  /** The pieces of the headline's figure; a sign, such as that of a currency, is small. */
  readonly pieces: readonly Piece[];
  /** At most three. */
  readonly figures: readonly Named[];
  readonly program: string;
  /** The address of the page; empty for none. */
  readonly address: string;
}

/** The size of the headline, and of its signs to it, as on the screen. */
const LARGE = 132;
const SIGN = 0.55;

/** Digits and their marks as one piece: the order of single ones would be that of the page, right to left. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const { text, isSign } of pieces) {
    const last = all.at(-1);
    if (last?.isSign === isSign) all.splice(-1, 1, { text: last.text + text, isSign });
    else all.push({ text, isSign });
  }
  return all;
}

/** The headline's figure, as large as the picture is wide at most. */
function largeFigure(setting: Setting, pieces: readonly Piece[], x: number, y: number): Shape {
  const { accent } = setting.palette;
  const styleOf = (piece: Piece, size: number): Style => ({
    size: piece.isSign ? size * SIGN : size,
    fill: accent,
    isStrong: true,
  });
  const width = pieces.reduce((sum, each) => sum + widthOf(setting, each.text, styleOf(each, LARGE)), 0);
  const size = Math.min(LARGE, (LARGE * INNER) / width);
  const spans = joined(pieces).map((each) => letteredPart(each.text, styleOf(each, size)));
  return shape("text", { x, y }, ...spans);
}

/** The gap between two key figures, in pixels. */
const GAP = 40;

function keyFigures(setting: Setting, figures: readonly Named[], top: number): Shape[] {
  const { palette, isRtl } = setting;
  const width = (INNER - GAP * (figures.length - 1)) / figures.length;
  return figures.flatMap(({ label, text }, at) => {
    const along = at * (width + GAP);
    const x = isRtl ? WIDTH - MARGIN - along : MARGIN + along;
    const quiet: Style = { size: 22, fill: palette.quiet };
    const value = fitting(setting, text, width, { size: 42, fill: palette.ink, isStrong: true });
    const lines = linesFor(setting, label, width, quiet, 2);
    return [lettered(text, x, top, value), ...paragraph(lines, x, top + 40, quiet)];
  });
}

/** A picture of the answer, 1200 × 630 pixels. */
export function postPicture(setting: Setting, post: Post): Picture {
  const { palette, font, isRtl, language } = setting;
  const { title, headline, pieces, figures, program, address } = post;
  const [start, end] = isRtl ? [WIDTH - MARGIN, MARGIN] : [MARGIN, WIDTH - MARGIN];
  const quiet = (size: number): Style => ({ size, fill: palette.quiet });
  const heading: Style = { size: 34, fill: palette.ink, isStrong: true };
  const label = linesFor(setting, headline.label, INNER, quiet(28), 1);
  const y = HEIGHT - 44;
  // An address runs from left to right, also in a line that runs the other way.
  const shownAddress = isRtl ? `\u2066${address}\u2069` : address;
  const rule = { x1: MARGIN, x2: WIDTH - MARGIN, stroke: palette.rule, "stroke-width": 1.5 };
  return {
    ...{ width: WIDTH, height: HEIGHT, font, isRtl, language },
    title: `${title}. ${headline.label}: ${headline.text}`,
    shapes: [
      shape("rect", { width: WIDTH, height: HEIGHT, fill: palette.paper }),
      shape("rect", { width: WIDTH, height: 12, fill: palette.accent }),
      ...paragraph(linesFor(setting, title, INNER, heading, 1), start, 92, heading),
      ...paragraph(label, start, 164, quiet(28)),
      largeFigure(setting, pieces, start, 296),
      ...(figures.length > 0 ? [shape("line", { ...rule, y1: 352, y2: 352 })] : []),
      ...keyFigures(setting, figures, 420),
      shape("line", { ...rule, y1: y - 46, y2: y - 46 }),
      ...paragraph(linesFor(setting, program, INNER / 2 - 20, quiet(22), 1), start, y, quiet(22)),
      ...(address ? [lettered(shownAddress, end, y, { ...quiet(22), isAtEnd: true })] : []),
    ],
  };
}

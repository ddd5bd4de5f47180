import type { ChartContext } from "../../../charts/context.js";
import type { Chart } from "../../../core/contract/index.js";
import { LEADING, lettered, linesFor, paragraph, type Style, widthOf } from "./lettering.js";
import { changesList, type Drawn, progressList } from "./lists.js";
import { looksOf } from "./looks.js";
import type { Palette } from "./palette.js";
import type { Setting } from "./setting.js";
import { type Picture, type Shape, shape } from "./shape.js";
import { findShape, shapesOf } from "./template-shapes.js";

/** The space around a chart, in pixels. */
const MARGIN = 40;

/** What stands below a chart: the calculator with its main figure, and the program. */
export interface Caption {
  readonly answer: string;
  readonly program: string;
}

/** The attributes that a picture keeps; the others are for screen readers and style sheets. */
const KEPT = /^(?:x|y|x1|x2|y1|y2|cx|cy|r|d|dx|dy|width|height|points|text-anchor)$/;

/** A shape of a chart with attributes in place of its classes. */
function styled(each: Shape | string, palette: Palette): Shape | string {
  if (typeof each === "string") return each.trim() === "" ? " " : each;
  const { tag, attributes, children } = each;
  const kept = Object.entries(attributes).filter(([name]) => KEPT.test(name));
  const isText = tag === "text" || tag === "tspan" || tag === "title";
  const inside = isText ? children : children.filter((child) => typeof child !== "string");
  const looks = looksOf(tag, String(attributes.class ?? ""), palette);
  return shape(
    tag,
    { ...Object.fromEntries(kept), ...looks },
    ...inside.map((child) => styled(child, palette)),
  );
}

/** A chart that is one picture on the screen, too. */
function drawnChart(chart: Chart, context: ChartContext, setting: Setting): Drawn | undefined {
  const drawing = findShape(shapesOf(setting.charts.renderChart(chart, context)), ({ tag }) => tag === "svg");
  if (!drawing) return undefined;
  const { children, attributes } = drawing;
  const shapes = children.flatMap((each) => (typeof each === "string" ? [] : styled(each, setting.palette)));
  const { em } = setting.room;
  const group = shape("g", { "font-size": em }, ...shapes);
  return { height: Number(attributes.height), shapes: [group] };
}

function drawn(chart: Chart, context: ChartContext, setting: Setting): Drawn | undefined {
  if (chart.kind === "progress") return progressList(chart, context, setting);
  if (chart.kind === "changes") return changesList(chart, context, setting);
  return drawnChart(chart, context, setting);
}

/** The caption below a line: the answer at the start, the program at the end, or below it. */
function captionShapes(setting: Setting, { answer, program }: Caption, top: number): Drawn {
  const { palette, room, isRtl } = setting;
  const style: Style = { size: 13, fill: palette.quiet };
  const [start, end] = isRtl ? [MARGIN + room.width, MARGIN] : [MARGIN, MARGIN + room.width];
  const isOneLine = widthOf(setting, `${answer} ${program}`, style) + room.em <= room.width;
  const lines = linesFor(setting, answer, room.width, style, 2);
  const y = top + 26;
  const below = y + lines.length * style.size * LEADING;
  const rule = { x1: MARGIN, x2: MARGIN + room.width, y1: top, y2: top, stroke: palette.rule };
  return {
    height: (isOneLine ? y : below) - top,
    shapes: [
      shape("line", rule),
      ...paragraph(lines, start, y, style),
      isOneLine
        ? lettered(program, end, y, { ...style, isAtEnd: true })
        : lettered(program, start, below, style),
    ],
  };
}

/** A chart as a picture of its own: its title, the chart, and the caption. Undefined for a chart without figures. */
export function chartPicture(
  chart: Chart,
  context: ChartContext,
  setting: Setting,
  caption: Caption,
): Picture | undefined {
  const content = drawn(chart, { ...context, room: setting.room }, setting);
  if (!content) return undefined;
  const { palette, room, font, isRtl, language } = setting;
  const title = context.sentence(context.words.title);
  const style: Style = { size: 20, fill: palette.ink, isStrong: true };
  const lines = title ? linesFor(setting, title, room.width, style, 3) : [];
  const head = lines.length * style.size * LEADING;
  const top = MARGIN + head + (lines.length > 0 ? 16 : 0);
  const width = room.width + 2 * MARGIN;
  const foot = captionShapes(setting, caption, top + content.height + 28);
  const height = Math.ceil(top + content.height + 28 + foot.height + 28);
  return {
    ...{ width, height, font, isRtl, language },
    title: title || caption.answer,
    shapes: [
      shape("rect", { width, height, fill: palette.paper }),
      ...paragraph(lines, isRtl ? MARGIN + room.width : MARGIN, MARGIN + style.size, style),
      shape("g", { transform: `translate(${MARGIN} ${top})` }, ...content.shapes),
      ...foot.shapes,
    ],
  };
}

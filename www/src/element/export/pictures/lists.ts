import type { ChartContext } from "../../../charts/context.js";
import type { ProgressChart, Requirement } from "../../../charts/progress-data.js";
import type { Chart } from "../../../core/contract/index.js";
import { lettered, linesFor, paragraph, parts, type Style, widthOf } from "./lettering.js";
import type { Setting } from "./setting.js";
import { type Shape, shape } from "./shape.js";

/** Shapes from the top left corner on, and their height. */
export interface Drawn {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Heights in ems: a line, a bar, and the space to the next row. */
const LINE = 1.5;
const TRACK = 0.7;
const BETWEEN = 1.1;

/** Collects rows from top to bottom. */
class List {
  readonly shapes: Shape[] = [];
  height = 0;
  readonly em: number;
  readonly start: number;
  readonly end: number;

  constructor(readonly setting: Setting) {
    const { room, isRtl } = setting;
    this.em = room.em;
    this.start = isRtl ? room.width : 0;
    this.end = isRtl ? 0 : room.width;
  }

  /** The baseline of the next line. */
  line(): number {
    this.height += LINE * this.em;
    return this.height - 0.4 * this.em;
  }

  /** A name at the start and texts at the end, on a line of their own where one is not enough. */
  row(name: Style & { text: string }, far: readonly { text: string; style: Style }[]): void {
    const { width } = this.setting.room;
    const lines = linesFor(this.setting, name.text, width, name, 2);
    for (const text of lines) this.shapes.push(lettered(text, this.start, this.line(), name));
    const widths = far.map(({ text, style }) => widthOf(this.setting, `${text} `, style));
    const all = widths.reduce((sum, each) => sum + each, widthOf(this.setting, lines.at(-1) ?? "", name));
    const y = all + this.em <= width ? this.height - 0.4 * this.em : this.line();
    if (far.length > 0) this.shapes.push(parts(far, this.end, y, true));
  }

  /** A bar on its track; `part` is from 0 to 1. */
  track(part: number, color: string): void {
    const { palette, room, isRtl } = this.setting;
    const length = part * room.width;
    const box = { y: this.height, height: TRACK * this.em };
    this.shapes.push(
      shape("rect", { ...box, x: 0, width: room.width, fill: palette.rule }),
      shape("rect", { ...box, x: isRtl ? room.width - length : 0, width: length, fill: color }),
    );
    this.height += TRACK * this.em;
  }

  rule(): void {
    const { palette, room } = this.setting;
    const y = this.height + 0.2 * this.em;
    this.shapes.push(shape("line", { x1: 0, x2: room.width, y1: y, y2: y, stroke: palette.rule }));
    this.height = y;
  }

  space(ems: number): void {
    this.height += ems * this.em;
  }
}

function addRequirement(list: List, each: Requirement, joined: string, context: ChartContext): void {
  const { palette } = list.setting;
  const { em } = list;
  const quiet: Style = { size: em, fill: palette.quiet };
  if (list.height > 0) list.space(BETWEEN);
  if (joined) list.shapes.push(lettered(joined, list.start, list.line(), quiet));
  const name = { text: each.name, size: em, fill: palette.ink, isStrong: each.binding };
  if (each.closed) {
    list.row(name, [{ text: context.sentence(context.words.closed ?? ""), style: quiet }]);
    return;
  }
  const gap: Style = {
    size: em,
    fill: each.binding ? palette.accent : palette.quiet,
    isStrong: each.binding,
  };
  list.row(name, [
    { text: `${each.figure} ·`, style: { size: em, fill: palette.ink } },
    { text: each.gap, style: gap },
  ]);
  list.track(each.part, each.binding ? palette.accent : palette.muted);
}

/** The progress of each requirement, as text with a bar; a sentence if all are met. */
export function progressList(
  chart: ProgressChart,
  context: ChartContext,
  setting: Setting,
): Drawn | undefined {
  const list = new List(setting);
  const { isAtTop, readProgress } = setting.charts;
  const found = readProgress(chart, context);
  if (found) {
    const { words } = context;
    found.alternatives.forEach((each, at) => {
      addRequirement(list, each, at > 0 && !each.closed ? (words.or ?? "") : "", context);
    });
    const and = found.alternatives.length > 0 ? (words.and ?? "") : "";
    for (const each of found.others) addRequirement(list, each, and, context);
  } else if (isAtTop(chart, context)) {
    const style: Style = { size: list.em, fill: setting.palette.ink };
    const text = context.sentence(context.words.top ?? "");
    const lines = linesFor(setting, text, setting.room.width, style, 3);
    list.shapes.push(...paragraph(lines, list.start, list.line(), style));
    list.space((lines.length - 1) * LINE);
  }
  return list.shapes.length > 0 ? list : undefined;
}

/** What changes, from what to what. */
export function changesList(
  chart: Extract<Chart, { kind: "changes" }>,
  context: ChartContext,
  setting: Setting,
): Drawn | undefined {
  const list = new List(setting);
  const { palette, charts } = setting;
  const style: Style = { size: list.em, fill: palette.ink };
  const quiet: Style = { ...style, fill: palette.quiet };
  for (const row of context.calculation.tables[chart.table] ?? []) {
    if (row[chart.when] !== true) continue;
    const read = (column: string) => context.cell(chart.table, column, charts.cellValue(row[column]));
    const will = { text: read(chart.to), style: { ...style, isStrong: true } };
    const isNew = charts.cellValue(row[chart.from]) === null;
    const before = { text: read(chart.from), style: quiet };
    const arrow = { text: context.rtl ? "←" : "→", style: quiet };
    const fresh = { text: context.sentence(context.words.new ?? ""), style: quiet };
    list.row({ text: read(chart.label), ...style }, isNew ? [will, fresh] : [before, arrow, will]);
    list.rule();
  }
  return list.shapes.length > 0 ? list : undefined;
}

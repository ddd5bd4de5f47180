import type { ChartContext } from "../../charts/context.js";
import { contextOf } from "../../charts/context-of.js";
import { drawLadder } from "../../charts/draw-ladder.js";
import { size } from "../../charts/figures.js";
import { frame } from "../../charts/frame.js";
import type { LadderRow } from "../../charts/ladder.js";
import type { Room } from "../../charts/measured.js";
import type { Answer } from "../../core/boundary/answer.js";
import type { Unit } from "../../core/contract/index.js";
import { html, type TemplateResult } from "../../shared/lit.js";
import { compare } from "../../text/arithmetic.js";
import { isRightToLeft } from "../../text/language.js";
import { short } from "../../text/write-compact.js";
import type { Column } from "./desk.js";
import { type Drawing, titleOf } from "./drawing.js";

const WORDS: readonly Unit[] = ["choice", "flag", "text"];

/** The figure that the chart shows: the headline, or the first figure below it if the headline is a word. */
export function chartedFigure({ context }: Drawing): string | undefined {
  const { figure, also } = context.sheet.description.headline;
  return [figure, ...also].find((id) => !WORDS.includes(context.wording.unit(id) ?? "text"));
}

/** A column with its figure. */
interface Bar {
  name: string;
  /** Its name in a sentence. */
  within: string;
  value: string;
}

/** The title of the chart: which column has the highest figure, if one has. */
function titleFor({ context, say }: Drawing, id: string, bars: readonly Bar[]): string {
  const { wording } = context;
  const highest = bars.reduce((best, each) => (compare(each.value, best.value) > 0 ? each : best));
  const isEqual = bars.every(({ value }) => compare(value, highest.value) === 0);
  const names = bars.filter(({ value }) => compare(value, highest.value) === 0).map(({ within }) => within);
  const list = new Intl.ListFormat(wording.language, { type: "conjunction" });
  const texts = { label: wording.label(id), value: wording.write(id, highest.value) };
  return isEqual ? say("equal", texts) : say("highest", { ...texts, name: list.format(names) });
}

const contextFor = ({ context, say }: Drawing, title: string, room: Room | undefined): ChartContext =>
  contextOf(context.sheet, context.wording, {
    calculation: context.sheet.calculation as Answer,
    // The title is filled already; a name in it may have braces.
    sentence: (message) => message,
    words: { title, data: say("data") },
    rtl: isRightToLeft(context.wording.language),
    room,
  });

/** Draws the headline figure of each column as a bar; nothing if no column has it. */
export function scenarioChart(drawing: Drawing, columns: readonly Column[], room?: Room): TemplateResult {
  const id = chartedFigure(drawing);
  if (id === undefined) return html``;
  const { wording } = drawing.context;
  const bars = columns.flatMap(({ scenario, sheet, hasFailed }): Bar[] => {
    const name = titleOf(drawing, scenario);
    const value = hasFailed || sheet.problems.length > 0 ? null : (sheet.calculation?.values[id] ?? null);
    return typeof value === "string" && size(value) !== null
      ? [{ name, within: scenario ? name : drawing.say("nowIn"), value }]
      : [];
  });
  const [first] = bars;
  if (!first) return html``;
  const highest = bars.reduce((best, { value }) => (compare(value, best) > 0 ? value : best), first.value);
  const isEqual = bars.every(({ value }) => compare(value, highest) === 0);
  const rows = bars.map(({ name, value }): LadderRow => {
    const isHighest = !isEqual && compare(value, highest) === 0;
    const format = (style?: "short") => wording.write(id, value, style && short);
    return {
      name,
      strong: isHighest,
      rungs: [{ size: size(value) ?? 0, tone: isHighest ? "accent" : "muted", format }],
    };
  });
  const context = contextFor(drawing, titleFor(drawing, id, bars), room);
  const read = bars.map(({ name, value }) => [name, wording.write(id, value)]);
  const head = [drawing.say("scenarioHead"), wording.label(id)];
  const spoken = read.map((row) => row.join(" ")).join(", ");
  return html`<div class="chart-cell" part="chart">${frame(context, (at) => drawLadder(rows, at, context.rtl), { head, rows: read }, spoken)}</div>`;
}

import { type SVGTemplateResult, svg, type TemplateResult } from "../shared/lit.js";
import type { ChartContext } from "./context.js";
import { bar, type Drawing, frame, label } from "./frame.js";
import { mirrored } from "./layout.js";
import type { Room } from "./measured.js";
import { type Entry, readWaterfall, type WaterfallChart } from "./waterfall-data.js";
import { type FallRow, isStrong, planWaterfall, type WaterfallPlan } from "./waterfall-plan.js";

type Flip = (x: number) => number;

/** The name in front; figure and share in their columns at the end. */
function texts(
  entry: Entry,
  row: FallRow,
  style: string,
  [amountEnd, shareEnd]: [amount: number, share: number],
  flip: Flip,
  step: number,
) {
  const y = row.textY;
  return svg`
    ${label(row.lines, entry.name, { x: flip(0), y: row.nameY, step, class: style ? "name strong" : "name" })}
    <text class="figure ${style}" x=${flip(amountEnd)} y=${y} text-anchor="end">${row.amount}</text>
    <text class="figure name" x=${flip(shareEnd)} y=${y} text-anchor="end">${entry.share}</text>`;
}

/** Lines from the end of each bar to the start of the next; none if names are above the bars. */
function joins(plan: WaterfallPlan, flip: Flip): SVGTemplateResult[] {
  if (!plan.beside) return [];
  return plan.rows.slice(1).map((next, index) => {
    const before = plan.rows[index] ?? next;
    const x = flip(before.fall.end);
    // A part of zero has no bar.
    const top = before.fall.width > 0 ? before.barY + plan.barHeight : before.barY;
    return svg`<line class="rule" x1=${x} x2=${x} y1=${top} y2=${next.barY} />`;
  });
}

function draw(entries: readonly Entry[], room: Room, rtl: boolean): Drawing {
  const { width } = room;
  const plan = planWaterfall(entries, room);
  const flip: Flip = (x) => mirrored(x, 0, width, rtl);
  const rows = plan.rows.map((row, index) => {
    const entry = entries[index];
    const last = index === entries.length - 1;
    const { fall } = row;
    const tone = last ? "accent" : "muted";
    const style = isStrong(index, entries.length) ? (last ? "accent" : "strong") : "";
    const box = { x: fall.x, width: fall.width, y: row.barY, height: plan.barHeight };
    return svg`
      ${entry ? texts(entry, row, style, [plan.amountEnd, width], flip, plan.step) : ""}
      ${bar(box, width, rtl, fall.back ? `${tone} back` : tone)}`;
  });
  const isEmpty = plan.rows.every((row) => row.fall.width === 0);
  const isBelow = plan.rows.some((row) => row.fall.x < plan.zero);
  const zero = flip(plan.zero);
  return {
    height: plan.height,
    shapes: [
      ...rows,
      ...(isEmpty ? [] : joins(plan, flip)),
      isBelow
        ? svg`<line class="rule" x1=${zero} x2=${zero} y1=${plan.rows[0]?.barY} y2=${plan.height} />`
        : svg``,
    ],
  };
}

/** A waterfall: a bar for the whole, then each part from where the previous one ended. */
export function renderWaterfall(chart: WaterfallChart, context: ChartContext): TemplateResult {
  const entries = readWaterfall(chart, context);
  const { name = "", value = "", share = "" } = context.words;
  const columns = (entry: Entry) => [entry.name, entry.format(), ...(share ? [entry.share] : [])];
  const spoken = entries.map((entry, index) =>
    [entry.name, entry.format(), index > 0 && entry.share ? `(${entry.share})` : ""]
      .filter(Boolean)
      .join(" "),
  );
  return frame(
    context,
    (room) => draw(entries, room, context.rtl),
    { head: share ? [name, value, share] : [name, value], rows: entries.map(columns) },
    spoken.join(", "),
  );
}

import { bar, dataTable, picture } from "../../charts/frame.js";
import { mirrored } from "../../charts/layout.js";
import { measured, type Room } from "../../charts/measured.js";
import type { Distribution } from "../../core/contract/index.js";
import { html, svg, type TemplateResult } from "../../shared/lit.js";
import type { Wording } from "../../text/wording.js";
import { shortWith } from "../../text/write-compact.js";
import type { Say } from "../shared/say.js";
import { planHistogram } from "./histogram-plan.js";
import { digitsBetween, rounded } from "./rounded.js";

/** What the histogram is drawn from. */
export interface HistogramContext {
  wording: Wording;
  say: Say;
  /** The id of the figure. */
  output: string;
  title: string;
  rtl: boolean;
}

/** A figure at an end of the axis, with the digits that its distance from the other end is worth. */
export function axisLabel(
  value: number,
  found: Distribution,
  { wording, output }: Pick<HistogramContext, "wording" | "output">,
): string {
  const digits = digitsBetween(value, found);
  return wording.write(output, rounded(value, digits), shortWith(Math.max(1, digits)));
}

function drawn(found: Distribution, context: HistogramContext, room: Room): TemplateResult {
  const { wording, say, output, title, rtl } = context;
  const { width } = room;
  const write = (value: number) => wording.write(output, rounded(value));
  const labels = (["p10", "p50", "p90"] as const).map((key) => say(key, { value: write(found[key]) }));
  const plan = planHistogram(found, labels, room);
  const flip = (x: number) => mirrored(x, 0, width, rtl);
  const end = (value: number) => axisLabel(value, found, context);
  const shapes = svg`
    ${plan.bars.map((each) => (each.height > 0 ? bar(each, width, rtl, each.isLikely ? "accent" : "muted") : svg``))}
    <line class="rule" x1="0" x2=${width} y1=${plan.floor} y2=${plan.floor} />
    ${plan.marks.map(
      ({ x, textX, textY, anchor }, at) => svg`
        <line class="mark-halo" x1=${flip(x)} x2=${flip(x)} y1=${textY + room.em * 0.4} y2=${plan.floor} />
        <line class="mark-line" x1=${flip(x)} x2=${flip(x)} y1=${textY + room.em * 0.4} y2=${plan.floor} />
        <text class="figure strong" x=${flip(textX)} y=${textY} text-anchor=${anchor}>${labels[at]}</text>`,
    )}
    <text class="figure name" x=${flip(0)} y=${plan.axisY}>${end(found.min)}</text>
    <text class="figure name" x=${flip(width)} y=${plan.axisY} text-anchor="end">${end(found.max)}</text>`;
  return picture({ height: plan.height, shapes }, room, [title, ...labels].join(". "), rtl);
}

/** The distribution of a figure: a bar for each stretch, with P10, P50 and P90 marked; the bars as a table. */
export function histogram(found: Distribution, context: HistogramContext): TemplateResult {
  const { wording, say, output, title } = context;
  const write = (value: number) => wording.write(output, rounded(value, digitsBetween(value, found)));
  const rows = found.histogram.map(({ from, to, count }) => [
    write(from),
    write(to),
    wording.value(String(count), "whole"),
  ]);
  return html`<figure class="chart">
    <figcaption class="chart-title">${title}</figcaption>
    <div class="chart-canvas">${measured((room) => drawn(found, context, room))}</div>
    ${dataTable({ head: [say("from"), say("to"), say("trials")], rows }, title, say("data"))}
  </figure>`;
}

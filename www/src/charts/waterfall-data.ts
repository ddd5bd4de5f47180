import type { Chart } from "../core/contract/index.js";
import type { ChartContext } from "./context.js";
import { figures } from "./figures.js";

/** A chart of a whole and its parts. */
export type WaterfallChart = Extract<Chart, { kind: "waterfall" }>;

/** The whole, or a part of it. */
export interface Entry {
  name: string;
  size: number;
  /** The text of the figure; short if the full one would squeeze the bars. */
  format(style?: "short"): string;
  /** Its share of the whole in whole percent; empty without a whole. */
  share: string;
}

/** A part of a whole, rounded to a whole percent ("0.4"), to be written beside its figure; null without a whole. */
export function wholePercent(part: number, whole: number): string | null {
  const percent = whole > 0 ? Math.round((part / whole) * 100) : Number.NaN;
  // Larger shares have no meaning.
  return Math.abs(percent) < 100_000 ? String(percent / 100) : null;
}

/** The text of a share; "<1%" for a share above zero that would be rounded to zero. */
function shareText(part: number, whole: number, context: ChartContext): string {
  const share = wholePercent(part, whole);
  if (share === null) return "";
  return share === "0" && part > 0 ? `<${context.format("0.01", "share")}` : context.format(share, "share");
}

/** The whole and its parts; nothing when one has no value, because the others would not add up. */
export function readWaterfall(chart: WaterfallChart, context: ChartContext): Entry[] {
  const found = figures([chart.total, ...chart.parts], context);
  const [total] = found;
  if (!total || found.length <= chart.parts.length) return [];
  return found.map(({ id, label, size, value, unit }) => ({
    name: context.words[id] ?? label,
    size,
    format: (style) => context.format(value, unit, style),
    share: shareText(size, total.size, context),
  }));
}

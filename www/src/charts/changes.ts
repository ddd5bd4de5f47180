import type { Chart, ResultRow } from "../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../shared/lit.js";
import type { ChartContext } from "./context.js";
import { cellValue } from "./row-data.js";

type ChangesChart = Extract<Chart, { kind: "changes" }>;

function change(row: ResultRow, chart: ChangesChart, context: ChartContext): TemplateResult {
  const read = (column: string) => context.cell(chart.table, column, cellValue(row[column]));
  const isNew = cellValue(row[chart.from]) === null;
  const arrow = context.rtl ? "←" : "→";
  const to = html`<bdi class="will">${read(chart.to)}</bdi>`;
  return html`<div class="change">
    <dt>${read(chart.label)}</dt>
    <dd>
      ${
        isNew
          ? html`${to} <span class="was">${context.sentence(context.words.new ?? "")}</span>`
          : html`<span class="was"><bdi>${read(chart.from)}</bdi> ${arrow}</span> ${to}`
      }
    </dd>
  </div>`;
}

/** Draws what changes, from what to what; nothing if nothing changes. */
export function renderChanges(chart: ChangesChart, context: ChartContext): TemplateResult {
  const rows = (context.calculation.tables[chart.table] ?? []).filter((row) => row[chart.when] === true);
  if (rows.length === 0) return html``;
  const title = context.sentence(context.words.title);
  return html`<figure class="chart">
    ${title ? html`<figcaption class="chart-title">${title}</figcaption>` : nothing}
    <dl class="changes">${rows.map((row) => change(row, chart, context))}</dl>
  </figure>`;
}

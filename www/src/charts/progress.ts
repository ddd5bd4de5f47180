import { html, nothing, type TemplateResult } from "../shared/lit.js";
import type { ChartContext } from "./context.js";
import {
  isAtTop,
  type ProgressChart,
  type Requirement,
  type Requirements,
  readProgress,
} from "./progress-data.js";

/** A bar with its percentage for screen readers; the figures are in the text above. */
function track(each: Requirement, rtl: boolean): TemplateResult {
  const percent = Math.floor(each.part * 100);
  return html`<div
    class="track"
    role="progressbar"
    aria-label=${each.name}
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${percent}
    aria-valuetext=${each.share}
  >
    <svg class="chart-picture" width="100%" height="100%" aria-hidden="true">
      <rect
        class=${each.binding ? "accent" : "muted"}
        x="${rtl ? 100 * (1 - each.part) : 0}%"
        width="${100 * each.part}%"
        height="100%"
      />
    </svg>
  </div>`;
}

function entry(each: Requirement, joined: string, context: ChartContext): TemplateResult {
  const kind = ["requirement", each.binding ? "binding" : "", each.closed ? "closed" : ""];
  return html`<li class=${kind.filter(Boolean).join(" ")}>
    ${joined ? html`<span class="joined">${joined}</span>` : nothing}
    <span class="requirement-name">${each.name}</span>
    ${
      each.closed
        ? html`<span class="gap">${context.sentence(context.words.closed ?? "")}</span>`
        : html`<bdi class="have">${each.figure}</bdi> <bdi class="gap">${each.gap}</bdi>${track(each, context.rtl)}`
    }
  </li>`;
}

function list({ alternatives, others }: Requirements, context: ChartContext): TemplateResult {
  const { words } = context;
  const either = alternatives.map((each, index) =>
    entry(each, index > 0 && !each.closed ? (words.or ?? "") : "", context),
  );
  const both = others.map((each) => entry(each, either.length > 0 ? (words.and ?? "") : "", context));
  return html`<ul class="requirements">${either}${both}</ul>`;
}

/**
 * The progress of each requirement of the next row, as text with a bar; a sentence if all are met.
 */
export function renderProgress(chart: ProgressChart, context: ChartContext): TemplateResult {
  const found = readProgress(chart, context);
  const title = found && context.sentence(context.words.title);
  const top = isAtTop(chart, context) ? context.sentence(context.words.top ?? "") : "";
  if (!found && !top) return html``;
  return html`<figure class="chart">
    ${title ? html`<figcaption class="chart-title">${title}</figcaption>` : nothing}
    ${found ? list(found, context) : html`<p class="top-of-all">${top}</p>`}
  </figure>`;
}

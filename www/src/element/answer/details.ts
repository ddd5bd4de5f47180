import type { Answer } from "../../core/boundary/answer.js";
import type { LineDescription } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { View } from "../desk/view.js";
import { lineFigure } from "./answer.js";
import { panel, valueButton } from "./figure.js";

/** Groups lines, in the order of each group's first line. */
function grouped(lines: readonly LineDescription[]): Map<string, LineDescription[]> {
  const groups = new Map<string, LineDescription[]>();
  for (const line of lines) groups.set(line.group, [...(groups.get(line.group) ?? []), line]);
  return groups;
}

function figureRow(view: View, calculation: Answer, id: string, hasCents: boolean): TemplateResult {
  const figure = lineFigure(view, calculation, id, "figures");
  if (hasCents && view.wording.unit(id) === "money") figure.style = "aligned";
  return html`<div class="figure" part="figure">
    <dt>${figure.label}</dt>
    <dd>
      ${figure.value === null ? html`<span class="why">${view.wording.reason(calculation.reasons[id])}</span>` : nothing}
      ${valueButton(figure)}
    </dd>
    ${view.isOpen(`figures:${id}`) ? html`<dd class="opened">${panel(figure)}</dd>` : nothing}
  </div>`;
}

/** The ids of the figures that do not apply; none if there is only one, because its fold would take a row, too. */
function notApplicable({ reasons }: Answer, lines: readonly LineDescription[]): string[] {
  const ids = lines.map(({ id }) => id).filter((id) => reasons[id] === "notApplicable");
  return ids.length > 1 ? ids : [];
}

function fold(view: View, calculation: Answer, ids: readonly string[]): TemplateResult | typeof nothing {
  if (ids.length === 0) return nothing;
  return html`<details class="fold not-applicable" part="figures">
    <summary>${view.wording.ui("inapplicable", { count: String(ids.length) })}</summary>
    <dl>${ids.map((id) => figureRow(view, calculation, id, false))}</dl>
  </details>`;
}

/** All figures in their groups; the amounts of a group have the same decimals. */
export function figures(view: View, calculation: Answer): TemplateResult {
  const { wording, sheet } = view;
  const hasCents = (lines: LineDescription[]) =>
    lines.some(({ id, unit }) => unit === "money" && String(calculation.values[id]).includes("."));
  const lines = sheet.description.lines.filter(({ hidden }) => !hidden);
  const folded = notApplicable(calculation, lines);
  // In the top tier there is no next tier. The answer says so, so that figures about the next tier need no rows.
  const isShown = ({ id }: LineDescription) => calculation.reasons[id] !== "topTier" && !folded.includes(id);
  const groups = [...grouped(lines.filter(isShown))];
  return html`<div class="figure-groups ${groups.length % 3 === 0 || groups.length === 5 ? "" : "pairs"}">
    ${groups.map(
      ([group, lines]) => html`<section class="figure-group" part="figures">
        <div class="group-title" role="heading" aria-level=${Math.min(view.level + 1, 6)}>
          ${wording.words.figures[group] ?? group}
        </div>
        <dl>${lines.map(({ id }) => figureRow(view, calculation, id, hasCents(lines)))}</dl>
      </section>`,
    )}
  </div>
  ${fold(view, calculation, folded)}`;
}

/** The line of small print below all figures: the program's, or the usual one; an empty one is left out. */
export function smallPrint({ sheet, wording }: View): TemplateResult | typeof nothing {
  const text = sheet.description.disclaimer ?? wording.ui("disclaimer");
  return text ? html`<p class="small-print" part="disclaimer">${text}</p>` : nothing;
}

/** All figures and tables, below the form and the answer; folded in a compact calculator. */
export function details(view: View, calculation: Answer): TemplateResult {
  const content = html`${figures(view, calculation)}
    <div class="tables">${view.tables?.resultTables(view, calculation)}</div>`;
  if (!view.compact) return html`<div class="details">${content}</div>${smallPrint(view)}`;
  return html`<details class="details fold">
      <summary class="group-title">${view.wording.ui("results")}</summary>
      ${content}
    </details>
    ${smallPrint(view)}`;
}

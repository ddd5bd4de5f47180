import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Drawn } from "../shared/drawn.js";
import { type NumberField, numberField, numberRemark } from "../shared/number-field.js";
import type { TypedNumber } from "../shared/typed-number.js";
import { ENDS, type End, type Wrong } from "./ranges.js";
import type { UncertainInput } from "./uncertain-inputs.js";

/** What a person can do with an uncertain input, and how its problems are said. */
export interface RowContext {
  sentence(wrong: Wrong | undefined): string | undefined;
  take(path: string, end: End, typed: TypedNumber): void;
  remove(path: string): void;
}

/** The id of the control of one of the three values. */
export const endId = (path: string, end: End): string => `risk-${path}-${end}`;

function fieldOf({ entry, input, values, wrong }: UncertainInput, end: End, { say }: Drawn, row: RowContext) {
  const { path } = entry;
  const field: NumberField = {
    id: endId(path, end),
    label: say(end),
    unit: input.field.unit,
    typed: entry.own[end],
    value: values[end],
    keys: input.field.minimum?.startsWith("-") ? "text" : "decimal",
    problem: row.sentence(wrong[end]),
    take: (typed) => row.take(path, end, typed),
  };
  return field;
}

/** Draws an uncertain input: its name, its three values, and what is wrong with them. */
export function uncertainRow(uncertain: UncertainInput, drawn: Drawn, row: RowContext): TemplateResult {
  const { input, published } = uncertain;
  const { say, context } = drawn;
  const { path, label } = input;
  const fields = ENDS.map((end) => fieldOf(uncertain, end, drawn, row));
  const remarks = fields.map((field) => numberRemark(field, context.wording));
  const typical = (value: string) => context.wording.write(input.id, value);
  const note = published && say("typical", { low: typical(published.low), high: typical(published.high) });
  return html`<div class="uncertain" role="group" aria-labelledby="risk-${path}">
    <div class="uncertain-name">
      <span class="label" id="risk-${path}">${label}</span>
      ${note ? html`<span class="help">${note}</span>` : nothing}
    </div>
    <div class="uncertain-fields">${fields.map((field) => numberField(field, context.wording))}</div>
    <button type="button" class="uncertain-remove" id="risk-remove-${path}" aria-label=${say("removeNamed", { input: label })} @click=${() => row.remove(path)}>${say("remove")}</button>
    ${remarks.some(Boolean) ? html`<div class="uncertain-problems">${remarks}</div>` : nothing}
  </div>`;
}

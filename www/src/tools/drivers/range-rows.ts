import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Drawn } from "../shared/drawn.js";
import { type NumberField, numberField, numberRemark } from "../shared/number-field.js";
import type { TypedNumber } from "../shared/typed-number.js";
import { ENDS, type End, type OwnRange, type Wrong } from "./own-ranges.js";

/** What a person can do with the ranges. */
export interface RangeActions {
  take(path: string, end: End, typed: TypedNumber): void;
  /** Undefined while no value was typed. */
  reset: (() => void) | undefined;
}

function sentence({ context, say }: Drawn, wrong: Wrong | undefined): string | undefined {
  if (wrong === undefined) return undefined;
  return typeof wrong === "string" ? say(wrong) : context.editing?.sentence(wrong, context.sheet);
}

function row({ input, published, typed, values, wrong }: OwnRange, drawn: Drawn, { take }: RangeActions) {
  const { say, context } = drawn;
  const { path, label, field } = input;
  const fields = ENDS.map(
    (end): NumberField => ({
      id: `drivers-${path}-${end}`,
      label: say(end),
      unit: field.unit,
      typed: typed[end],
      value: values[end],
      keys: field.minimum?.startsWith("-") ? "text" : "decimal",
      problem: sentence(drawn, wrong[end]),
      take: (number) => take(path, end, number),
    }),
  );
  const remarks = fields.map((each) => numberRemark(each, context.wording));
  const typical = (value: string) => context.wording.write(input.id, value);
  const note = published && say("typical", { low: typical(published.low), high: typical(published.high) });
  return html`<div class="uncertain" role="group" aria-labelledby="drivers-${path}">
    <div class="uncertain-name">
      <span class="label" id="drivers-${path}">${label}</span>
      ${note ? html`<span class="help">${note}</span>` : nothing}
    </div>
    <div class="uncertain-fields">${fields.map((each) => numberField(each, context.wording))}</div>
    ${remarks.some(Boolean) ? html`<div class="uncertain-problems">${remarks}</div>` : nothing}
  </div>`;
}

/** Draws the range of each input, in a fold, because there may be many. */
export function rangeRows(
  ranges: readonly OwnRange[],
  drawn: Drawn,
  change: string,
  actions: RangeActions,
): TemplateResult {
  const { say } = drawn;
  const { reset } = actions;
  return html`<details class="fold drivers-ranges" open>
    <summary>${say("ranges")}</summary>
    <p class="help">${say("rangesSay", { change })}</p>
    <div class="uncertain-inputs">${ranges.map((each) => row(each, drawn, actions))}</div>
    <button type="button" class="button" part="button" id="drivers-reset" ?disabled=${!reset} @click=${() => reset?.()}>${say("reset")}</button>
  </details>`;
}

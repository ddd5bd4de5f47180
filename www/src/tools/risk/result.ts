import type { Distribution, Value } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { type HistogramContext, histogram } from "./histogram.js";
import { ENDS } from "./ranges.js";
import { rounded } from "./rounded.js";
import type { Simulated } from "./simulator.js";
import type { UncertainInput } from "./uncertain-inputs.js";

type Context = Omit<HistogramContext, "title">;

/** The sentence above the histogram. */
export function distributionTitle(
  { p10, p50, p90 }: Distribution,
  { wording, say, output }: Context,
): string {
  const write = (value: number) => wording.write(output, rounded(value));
  const texts = {
    figure: wording.label(output),
    p10: write(p10),
    p50: write(p50),
    p90: write(p90),
  };
  return say(texts.p10 === texts.p90 ? "titleOne" : "title", texts);
}

/** A chance in whole percent; what is nearly impossible or certain is not called so. */
export function chanceText(chance: number, { wording, say }: Pick<Context, "wording" | "say">): string {
  const percent = (value: string) => wording.value(value, "share");
  if (chance < 0.01) return say("lessThan", { value: percent("0.01") });
  if (chance > 0.99) return say("moreThan", { value: percent("0.99") });
  return say("about", { value: percent(chance.toFixed(2)) });
}

function chanceLine(found: Distribution, target: Value, context: Context): TemplateResult | typeof nothing {
  if (found.chance === undefined || target === null) return nothing;
  const { wording, say, output } = context;
  return html`<p class="chance">${say("chance", {
    target: wording.write(output, target),
    chance: chanceText(found.chance, context),
  })}</p>`;
}

function notes({ simulation }: Simulated, found: Distribution, { wording, say }: Context): TemplateResult {
  const count = (value: number) => ({ text: wording.value(String(value), "whole"), value: String(value) });
  const trials = count(simulation.trials);
  return html`<p class="help">${say("estimate", { trials, seed: String(simulation.seed) })}</p>
    ${found.missing > 0 ? html`<p class="help">${say("missing", { missing: count(found.missing), trials })}</p>` : nothing}`;
}

/** The result of a simulation for print: the sentences, and the ranges that lead to them. */
export function simulationPaper(
  simulated: Simulated,
  rows: readonly UncertainInput[],
  context: Context,
): TemplateResult | typeof nothing {
  const found = simulated.simulation.outputs[context.output];
  if (!found) return nothing;
  const { say, wording } = context;
  const { target } = simulated.question;
  const range = ({ input, values }: UncertainInput) =>
    ENDS.map((end) => `${say(end)} ${wording.write(input.id, values[end] ?? null, "full")}`).join(", ");
  return html`<p>${distributionTitle(found, context)}</p>
    ${chanceLine(found, typeof target === "string" ? target : null, context)}
    <ul>${rows.map((row) => html`<li>${say("cell", { row: row.input.label, column: range(row) })}</li>`)}</ul>
    ${notes(simulated, found, context)}`;
}

/** Draws the result of a simulation. */
export function simulationResult(simulated: Simulated, context: Context): TemplateResult {
  const { say, wording, output } = context;
  const found = simulated.simulation.outputs[output];
  if (!found) return html`<p class="help">${say("noFigure", { figure: wording.label(output) })}</p>`;
  const target = simulated.question.target;
  return html`${histogram(found, { ...context, title: distributionTitle(found, context) })}
    ${chanceLine(found, typeof target === "string" ? target : null, context)}
    ${notes(simulated, found, context)}`;
}

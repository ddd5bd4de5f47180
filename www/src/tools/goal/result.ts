import type { GoalSeek, Solution } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { nameOf, type Wording } from "../../text/wording.js";
import type { Phrases } from "../shared/phrases.js";
import { stepOf } from "../shared/units.js";
import type { Wish } from "./question.js";

/** What an input's value is called, with all its digits. */
const writtenInput = ({ input }: Wish, wording: Wording, value: string) =>
  wording.write(nameOf(input.path), value, "exact");

/** Says how far the figure is from the target, and why no value is closer. */
function distance(phrases: Phrases, wish: Wish, { residual }: Solution, isMetElsewhere: boolean): string {
  const { line, input } = wish;
  const key = residual.startsWith("-") ? "less" : "more";
  // Where another value meets the target, steps are no reason.
  return phrases.say(isMetElsewhere ? `${key}There` : key, {
    difference: phrases.difference(residual, line.unit),
    step: phrases.difference(stepOf(wish.decimals), input.field.unit),
    input: input.label,
    figure: phrases.wording.label(line.id),
  });
}

/** Whether a figure looks like the target: what is left is lost in the digits that are shown. */
function looksMet({ wording }: Phrases, { line, target }: Wish, { output, residual }: Solution): boolean {
  if (Number(residual) === 0) return true;
  const write = (value: string) => wording.write(line.id, value, "full");
  // "$20,000.00" for 19,999.998 is "$20,000", too.
  return [target, `${target}${target.includes(".") ? "" : "."}0`].map(write).includes(write(output));
}

/** The sentences about one solution of all. */
export function solutionText(
  phrases: Phrases,
  wish: Wish,
  solution: Solution,
  all: readonly Solution[],
): TemplateResult {
  const { wording } = phrases;
  const { value, to } = solution;
  const isMet = (each: Solution) => looksMet(phrases, wish, each);
  const places = {
    input: wish.input.label,
    figure: wording.label(wish.line.id),
    value: html`<b>${writtenInput(wish, wording, value)}</b>`,
    to: html`<b>${writtenInput(wish, wording, to ?? value)}</b>`,
    output: wording.write(wish.line.id, isMet(solution) ? wish.target : solution.output, "full"),
  };
  const missed = isMet(solution) ? nothing : html` ${distance(phrases, wish, solution, all.some(isMet))}`;
  return html`${phrases.draw(to === undefined ? "solution" : "stretch", places)}${missed}`;
}

/** Says why there is no solution. */
export function noSolution(phrases: Phrases, wish: Wish, { reason, reached }: GoalSeek): string {
  const { wording } = phrases;
  const { line, input } = wish;
  const names = { input: input.label, figure: wording.label(line.id) };
  if (reason === "notDependent" || reason === "notNumeric") return phrases.say(reason, names);
  if (!reached) return phrases.say("unreached", names);
  const write = (value: string) => wording.write(line.id, value, "full");
  return phrases.say("noSolution", {
    ...names,
    minimum: write(reached.minimum),
    maximum: write(reached.maximum),
  });
}

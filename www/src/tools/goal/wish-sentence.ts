import { html, type TemplateResult } from "../../shared/lit.js";
import { choice } from "../shared/choice.js";
import { figureGroups } from "../shared/figures.js";
import type { NumberInput } from "../shared/inputs.js";
import type { Phrases } from "../shared/phrases.js";
import type { ToolContext } from "../tool.js";
import { CONDITIONS, type Condition } from "./question.js";
import type { Offer } from "./ranking.js";

/** What is chosen in the sentence, and what becomes of another choice. */
export interface Wished {
  figure: string;
  condition: Condition;
  input: string;
  offer: Offer;
  /** The field of the target. */
  target: TemplateResult;
  pickFigure(id: string): void;
  pickCondition(condition: Condition): void;
  pickInput(path: string): void;
}

const options = (inputs: readonly NumberInput[]) => inputs.map(({ path, label }) => ({ value: path, label }));

/** Draws the wish as a sentence with controls in it, in the order of the language. */
export function wishSentence(
  { sheet, wording }: ToolContext,
  phrases: Phrases,
  { offer, target, ...wished }: Wished,
): TemplateResult {
  const figure = choice({
    id: "goal-figure",
    name: phrases.say("figureName"),
    value: wished.figure,
    groups: figureGroups(sheet, wording),
    pick: wished.pickFigure,
  });
  const condition = choice({
    id: "goal-condition",
    name: phrases.say("conditionName"),
    value: wished.condition,
    groups: [{ options: CONDITIONS.map((each) => ({ value: each, label: phrases.say(each) })) }],
    pick: (picked) => wished.pickCondition(picked as Condition),
  });
  const input = choice({
    id: "goal-input",
    name: phrases.say("inputName"),
    value: wished.input,
    groups: [
      { options: options(offer.effective) },
      { label: phrases.say("unreaching"), options: options(offer.unreaching) },
      { label: phrases.say("noEffect"), options: options(offer.others) },
    ],
    pick: wished.pickInput,
  });
  const places = { figure, condition, target, input };
  return html`<div class="tool-sentence">
    ${phrases.draw("wish", places, {}, (text) => html`<span>${text.trim()}</span>`)}
  </div>`;
}

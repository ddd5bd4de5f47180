import { type Answer, shapeAnswer } from "./answer.js";
import { Parts } from "./figures.js";
import type { Form } from "./form.js";
import { encodeInputs } from "./inputs.js";
import { throwProblems } from "./problems.js";
import { locate, shapeWalk, type Target, type Walk } from "./walk.js";

/**
 * Computes a calculator over inputs that may be anything: `ask` takes encoded inputs to the module. Throws a
 * `CalculationError` if the inputs have problems.
 */
export function calculate(inputs: unknown, form: Form, ask: (text: string) => Uint8Array): Answer {
  const sent = encodeInputs(inputs, form);
  const parts = new Parts(ask(sent.text));
  throwProblems(sent, parts, form);
  return shapeAnswer(parts, form);
}

/**
 * Computes the value of each node of a figure's formula, over inputs that may be anything. `explained.ts` puts these
 * values into the tree of the formula. Throws a `CalculationError` if the inputs have problems, or if the calculator has
 * no figure at `target`.
 */
export function walk(
  target: string,
  inputs: unknown,
  form: Form,
  ask: (target: Target, text: string) => Uint8Array,
): Walk {
  const [place, sent] = [locate(target, form), encodeInputs(inputs, form)];
  const parts = new Parts(ask(place, sent.text));
  throwProblems(sent, parts, form);
  return shapeWalk(parts, target);
}

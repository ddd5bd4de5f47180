import type { Parts } from "../boundary/figures.js";
import type { Form } from "../boundary/form.js";
import type { GoalSeek, GoalSeekQuestion, Solution } from "../contract/index.js";
import { decimalOf, wholeOf } from "./numeric.js";
import { figureAt, inputAt, refused } from "./place.js";
import { type Asked, encoded } from "./question.js";

const CONDITIONS = ["exactly", "atLeast", "atMost"] as const;

/** Encodes a goal seek; `analysis/question.rs` has the grammar. Throws a `CalculationError` if the question is not valid. */
export function goalSeek(question: GoalSeekQuestion, form: Form): Asked<GoalSeek> {
  const { condition = "exactly", decimals } = question;
  const input = inputAt(question.input, form);
  const output = figureAt(question.output, form);
  const target = decimalOf(question.target, "target");
  const side = CONDITIONS.indexOf(condition);
  if (side < 0) throw refused("condition", "unknownChoice");
  const digits = decimals === undefined ? "" : wholeOf(decimals, "decimals", 0, 20);
  // Amounts that are paid are rounded to the minor unit, so that what remains of a sum moves by that much.
  const rounding =
    output.unit === "money" ? (10 ** -form.description.minorUnits).toFixed(form.description.minorUnits) : "0";
  if (!input.isNumeric || !output.isNumeric) return { known: { solutions: [], reason: "notNumeric" } };
  return {
    kind: "seek",
    text: encoded([...input.place, ...output.place, target, side, digits, rounding]),
    read,
  };
}

function read(parts: Parts): GoalSeek {
  const kind = parts.text();
  if (kind === "found") return { solutions: [...solutions(parts)] };
  const reason = kind as NonNullable<GoalSeek["reason"]>;
  if (!parts.hasMore) return { solutions: [], reason };
  const [minimum, maximum] = [String(parts.figure()), String(parts.figure())];
  return { solutions: [], reason, reached: { minimum, maximum } };
}

function* solutions(parts: Parts): Generator<Solution> {
  while (parts.hasMore) {
    const [value, to] = [String(parts.figure()), parts.figure()];
    const [output, residual] = [String(parts.figure()), String(parts.figure())];
    yield { value, ...(typeof to === "string" && { to }), output, residual };
  }
}

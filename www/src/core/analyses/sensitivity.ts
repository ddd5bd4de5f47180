import { figureOf, type Parts } from "../boundary/figures.js";
import type { Form } from "../boundary/form.js";
import type { Sent } from "../boundary/inputs.js";
import { readProblems } from "../boundary/problems.js";
import type { Effect, Sensitivity, SensitivityQuestion, Variation } from "../contract/index.js";
import { compare, decimalOf } from "./numeric.js";
import { figureAt, inputAt, pathAt, refused } from "./place.js";
import { type Asked, encoded } from "./question.js";

const CHANGE = "0.1";

/** Encodes a sensitivity analysis; `analysis/question.rs` has the grammar. Throws a `CalculationError`. */
export function sensitivity(question: SensitivityQuestion, form: Form): Asked<Sensitivity> {
  const output = figureAt(question.output, form);
  if (!output.isNumeric) throw refused(output.path, "notANumber");
  const change = decimalOf(question.change ?? CHANGE, "change");
  const bounds = { minimum: "0", maximum: "1", exclusive: "true" };
  if (compare(change, "0") <= 0) throw refused("change", "belowMinimum", bounds);
  if (compare(change, "1") > 0) throw refused("change", "aboveMaximum", bounds);
  const ranges = Object.entries(question.ranges ?? {}).flatMap(([path, { low, high }]) => {
    const place = `ranges.${path}`;
    const ends = [decimalOf(low, `${place}.low`), decimalOf(high, `${place}.high`)] as const;
    if (compare(...ends) > 0) throw refused(`${place}.high`, "belowMinimum", { minimum: ends[0] });
    return [...inputAt(path, form).place, ...ends];
  });
  return {
    kind: "sensitivity",
    text: encoded([...output.place, change, ...ranges]),
    read: (parts, form, sent) => ({
      output: output.path,
      base: textOf(parts.text()),
      effects: [...effects(parts, form, sent)],
    }),
  };
}

const textOf = (part: string) => (figureOf(part).value as string | null) ?? null;

function* effects(parts: Parts, form: Form, sent: Sent): Generator<Effect> {
  while (parts.hasMore) {
    const input = pathAt([parts.count(), parts.count(), parts.count()], form);
    const low = variation(parts, form, sent);
    const high = variation(parts, form, sent);
    yield { input, low, high, swing: textOf(parts.text()) };
  }
}

function variation(parts: Parts, form: Form, sent: Sent): Variation {
  const input = String(parts.figure());
  if (parts.isRefused) {
    const problems = readProblems(sent, parts, form);
    // An empty part ends the problems.
    parts.text();
    return { input, output: null, problems };
  }
  const { value, reason } = figureOf(parts.text());
  return { input, output: value as string | null, ...(reason && { reason }) };
}

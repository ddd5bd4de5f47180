import type { Calculation, Description, Value } from "../../../www/src/core/contract/index.js";
import type { Wording } from "../../../www/src/text/wording.js";
import type { NumberStyle } from "../../../www/src/text/write-number.js";

/** What a page shows where the calculator cannot work, in English. */
export interface WorkedExample {
  title: string;
  /** The sentence under the headline. */
  sentence: string;
  /** The headline and the figures beneath it: name and value. */
  figures: [string, string][];
}

/** A calculator's answer for its default inputs, as the widget would write it. */
export function workedExample(
  described: Description,
  calculation: Calculation,
  wording: Wording,
): WorkedExample {
  const inputs = Object.fromEntries(
    described.inputs.map((input): [string, Value] => [input.id, input.default]),
  );
  const { values } = calculation;
  const { figure, also } = described.headline;
  const known = also.filter((id) => values[id] !== null);
  const row = (name: string, id: string, style?: NumberStyle): [string, string] => [
    name,
    wording.write(id, values[id] ?? null, style),
  ];
  return {
    title: wording.words.title,
    sentence: wording.headline(calculation, inputs),
    figures: [
      row(wording.headlineLabel({ ...inputs, ...values }), figure, wording.forecast(figure)),
      ...known.map((id) => row(wording.label(id), id)),
    ],
  };
}

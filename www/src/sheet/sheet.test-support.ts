import type { Answer } from "../core/boundary/answer.js";
import type { Column, Description, Field, Inputs, Value } from "../core/contract/index.js";
import { CalculationError } from "../core/error.js";
import { Sheet, type SheetCore } from "./sheet.js";
import type { State } from "./state.js";

/** A small made-up calculator for tests. */
export const field = (id: string, more: Partial<Field> = {}): Field => ({
  id,
  unit: "money",
  default: "100",
  optional: false,
  minimum: "0",
  ...more,
});

export const columns: Column[] = [
  field("name", { unit: "text", default: null }),
  field("split", { unit: "choice", default: null, choices: [{ id: "even" }, { id: "custom" }] }),
  field("part", { unit: "share", default: "0.5", when: { input: "split", is: ["custom"] } }),
  { ...field("ours", { default: null }), formula: "part" },
];

export const description: Description = {
  id: "example",
  group: "events",
  currency: "USD",
  minorUnits: 2,
  program: { id: "standard", name: "Standard" },
  form: [],
  inputs: [
    field("fee"),
    field("method", { unit: "choice", default: "direct", choices: [{ id: "direct" }, { id: "funnel" }] }),
    field("reach", { unit: "count", when: { input: "method", is: ["funnel"] } }),
    field("budget", { default: null, optional: true }),
  ],
  tables: [
    {
      id: "rows",
      kind: "input",
      minimumRows: 1,
      maximumRows: 3,
      columns,
      rows: [{ name: "First", split: "even" }],
    },
  ],
  lines: [{ id: "total", unit: "money", group: "all", formula: "fee" }],
  headline: { figure: "total", also: [] },
  charts: [],
};

/**
 * A fake core that records its inputs and refuses text. With two rows, a fee of 100 (the default)
 * is above the maximum, and the default becomes 50.
 */
function core(): SheetCore & { sent: Inputs[] } {
  const sent: Inputs[] = [];
  const calculate = (inputs: Inputs): Answer => {
    sent.push(inputs);
    const wrong = Object.entries(inputs).filter(([, value]) => value === "abc" || value === "");
    if (wrong.length > 0) {
      throw new CalculationError(wrong.map(([path]) => ({ path, code: "notANumber", params: {} })));
    }
    const hasTwoRows = Array.isArray(inputs.rows) && inputs.rows.length === 2;
    if (hasTwoRows && inputs.fee === "100") {
      throw new CalculationError([{ path: "fee", code: "aboveMaximum", params: { maximum: "50" } }]);
    }
    const fee = String(inputs.fee ?? (hasTwoRows ? "50" : "100"));
    const used = description.inputs.map(({ id }) => ({ ...inputs, fee })[id] as Value);
    return { inputs: used, values: { total: fee }, reasons: {}, tables: {}, notices: [] };
  };
  return { version: "1", sent, calculate, walk: () => ({ value: "=0", seen: [] }) };
}

/** A sheet over the fake core, with the inputs that the core was sent last. */
export function sheet(start: Inputs = {}, described = description, carried?: State) {
  const fake = core();
  const made = new Sheet(fake, described, start, carried);
  made.calculate();
  return { made, last: () => fake.sent.at(-1) };
}

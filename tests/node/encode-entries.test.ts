import fc from "fast-check";
import { load } from "partner-calculators";
import { describe, expect, it, vi } from "vitest";
import { encodeEntries } from "../../www/src/core/boundary/encode-entries.js";
import { Form } from "../../www/src/core/boundary/form.js";
import { encodeInputs } from "../../www/src/core/boundary/inputs.js";
import type { Description, Inputs } from "../../www/src/core/contract/index.js";
import { standardDefinition } from "../../www/src/core/linked/standard.js";
import { inputsOf } from "./support/arbitrary.js";
import { CALCULATORS } from "./support/examples.js";

const core = await load();

const formOf = (described: Description) => new Form(described, { limits: [], notices: [] });

it.each(CALCULATORS)("the first answer's encoder encodes entries of %s as the checked one does", (id) => {
  const form = formOf(core.describe(id));
  fc.assert(
    fc.property(inputsOf(core.describe(id)), (inputs) => {
      expect(encodeEntries(inputs, form)).toBe(encodeInputs(inputs, form).text);
    }),
    { numRuns: 200 },
  );
});

describe("entries that need the checks", () => {
  const form = formOf(core.describe("co-marketing-budget"));
  const [{ id: table = "", rows: defaults = [] } = {}] = core
    .describe("co-marketing-budget")
    .tables.filter(({ kind }) => kind === "input");
  const row = defaults[0] as Record<string, unknown>;

  it.each<[string, unknown]>([
    ["an unknown name", { unknown: "1" }],
    ["a number", { tier: 1 }],
    ["a list in place of a value", { tier: ["1"] }],
    ["a text with the character that ends a part", { tier: "a\0b" }],
    ["a text with the character that escapes", { tier: "a\u0001b" }],
    ["a text of a thousand characters", { tier: "1".repeat(1000) }],
    ["a value in place of rows", { [table]: "1" }],
    ["no row", { [table]: [] }],
    ["too many rows", { [table]: new Array(201).fill(row) }],
    ["a number in a cell", { [table]: [{ ...row, cost: 1 }] }],
    ["an unknown column", { [table]: [{ ...row, unknown: "1" }] }],
    ["a row that is no object", { [table]: ["row"] }],
    ["a row that is missing", { [table]: [null] }],
  ])("%s", (_, inputs) => {
    expect(encodeEntries({ [table]: [row], tier: "gold" }, form)).toBeDefined();
    expect(encodeEntries(inputs as Inputs, form)).toBeUndefined();
  });

  it("rows of a table that the program sets", () => {
    const described = core.describe("co-marketing-budget");
    for (const each of described.tables) each.fixed = true;
    expect(encodeEntries({ [table]: [row] }, formOf(described))).toBeUndefined();
  });
});

it("answers entries before the checks are loaded, and asks for the checks where it needs them", async () => {
  vi.resetModules();
  const { Answers } = await import("../../www/src/core/answers.js");
  const { ChecksNeeded, loadChecks } = await import("../../www/src/core/load-checks.js");
  const answers = await Answers.start();
  const definition = await standardDefinition("event-roi");
  if (!definition) throw new Error("event-roi is not linked with the standard program.");
  const refused = [{ sponsorship: 1 }, { sponsorship: "-1" }, { unknown: "1" }];
  expect(answers.calculate(definition, { sponsorship: "1000" }).values).toStrictEqual(
    core.calculate("event-roi", { sponsorship: "1000" }).values,
  );
  for (const inputs of refused) expect(() => answers.calculate(definition, inputs)).toThrow(ChecksNeeded);
  expect(() => answers.walk(definition, "revenue", {})).toThrow(ChecksNeeded);
  await loadChecks();
  expect(answers.calculate(definition, { sponsorship: 1 }).values).toStrictEqual(
    core.calculate("event-roi", { sponsorship: 1 }).values,
  );
  for (const inputs of refused.slice(1)) {
    expect(() => answers.calculate(definition, inputs)).toThrow(/belowMinimum|unknownField/);
  }
});

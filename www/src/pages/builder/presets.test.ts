import { describe, expect, it } from "vitest";
import type { Description, Field } from "../../core/contract/index.js";
import { presetsFrom } from "./presets.js";
import { FRESH, type InputChoices } from "./state.js";

const field = (id: string, more: Partial<Field>): Field => ({
  id,
  unit: "money",
  default: null,
  optional: false,
  ...more,
});

const description = {
  id: "event-roi",
  currency: "EUR",
  inputs: [
    field("cost", {}),
    field("share", { unit: "share", fixed: true }),
    field("kind", { unit: "choice" }),
    field("known", { unit: "flag" }),
  ],
  tables: [
    { id: "rows", kind: "input", columns: [], rows: [] },
    { id: "years", kind: "series", columns: [], rows: [] },
  ],
} as unknown as Description;

const base = { calculators: { "event-roi": { inputs: { share: { value: "0.2", fixed: true } } } } };

const from = (choices: InputChoices[string]) =>
  presetsFrom({ ...FRESH, inputs: { "event-roi": choices } }, base, () => description);

describe("presets from the choices for inputs", () => {
  it("have values as the core accepts them", () => {
    const choices = {
      cost: { text: "€12.5k" },
      share: { text: "30" },
      kind: { text: "booth", mode: "hidden" },
      known: { text: "true" },
    } as const;
    expect(from(choices)).toEqual({
      presets: {
        "event-roi": {
          cost: { value: "12500" },
          share: { value: "0.3", fixed: true },
          kind: { value: "booth", hidden: true },
          known: { value: true },
        },
      },
      problems: {},
    });
  });

  it("have the rows of a table unchanged", () => {
    const rows = [{ name: "Gold", share: "0.5" }];
    expect(from({ rows: { rows, mode: "fixed" } }).presets).toEqual({
      "event-roi": { rows: { value: rows, fixed: true } },
    });
  });

  it("keep the program's value where only the mode was chosen", () => {
    expect(from({ share: { mode: "hidden" } }).presets).toEqual({
      "event-roi": { share: { value: "0.2", hidden: true } },
    });
    expect(from({ share: { mode: "shown" } }).presets).toEqual({ "event-roi": { share: { value: "0.2" } } });
  });

  it("include input tables, and no computed tables", () => {
    expect(from({ rows: { mode: "fixed" }, years: { mode: "hidden" } }).presets).toEqual({
      "event-roi": { rows: { fixed: true } },
    });
  });

  it("leave out an input whose field is empty", () => {
    expect(from({ cost: { text: " " } })).toEqual({ presets: {}, problems: {} });
  });

  it("leave out a text that is not a number, which is a problem", () => {
    const { presets, problems } = from({ cost: { text: "lots", mode: "fixed" } });
    expect(presets).toEqual({});
    expect(Object.keys(problems)).toEqual(["cost"]);
  });
});

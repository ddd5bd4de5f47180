import { describe, expect, it } from "vitest";
import { fileIdOf, idFrom, ownProgram, presetIn } from "./own-program.js";

describe("a program of one's own", () => {
  it("repeats no value of the standard program", () => {
    const presets = { "event-roi": { grossMargin: { value: "0.8", hidden: true as const } } };
    expect(ownProgram(undefined, { name: "Acme partners", currency: "EUR", presets })).toEqual({
      $schema: "./program.schema.json",
      version: 1,
      id: "acme-partners",
      name: "Acme partners",
      currency: "EUR",
      calculators: { "event-roi": { inputs: { grossMargin: { value: "0.8", hidden: true } } } },
    });
  });

  it("keeps the values of the file that were not changed", () => {
    const base = {
      id: "acme",
      deal: { referralRate: "0.12" },
      calculators: { "event-roi": { inputs: { ourShare: { fixed: true }, travel: { value: "1" } } } },
    };
    const copy = structuredClone(base);
    const made = ownProgram(base, { presets: { "event-roi": { travel: { value: "2" } } } });
    expect(made).toEqual({
      ...base,
      calculators: { "event-roi": { inputs: { ourShare: { fixed: true }, travel: { value: "2" } } } },
    });
    expect(base).toEqual(copy);
    expect(presetIn(made, "event-roi", "travel")).toEqual({ value: "2" });
    expect(presetIn(made, "event-roi", "constructor")).toBeUndefined();
  });

  it.each([
    ["Acme Partners", "acme-partners"],
    ["Café Ångström & Co.", "cafe-angstrom-co"],
    ["日本", "partner-program"],
    ["../../etc", "etc"],
  ])("has an id made from its name: %s", (name, id) => {
    expect(idFrom(name)).toBe(id);
    expect(fileIdOf({ id: name })).toBe(id);
  });
});

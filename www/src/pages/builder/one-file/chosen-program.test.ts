import { expect, it } from "vitest";
import standard from "../../../../programs/standard.json";
import { encodeProgram } from "../../../core/boundary/encode.js";
import { chosenProgram } from "./chosen-program.js";

const PROGRAM = {
  $schema: "./program.schema.json",
  name: { en: "Acme partners", de: "Acme-Partner", fr: "Partenaires Acme" },
  tiers: [{ id: "gold", name: { en: "Gold", ja: "ゴールド" } }],
  benefits: [{ name: "Support", values: { gold: { en: "All day", de: "Ganztägig" } } }],
  calculators: {
    "event-roi": { inputs: { sponsorship: { value: "7000", fixed: true } } },
    "deal-model": { inputs: { dealValue: { value: "9" } } },
  },
};

it("keeps nothing about other languages and calculators", () => {
  expect(chosenProgram(PROGRAM, ["event-roi"], ["de"])).toEqual({
    name: { de: "Acme-Partner" },
    // A text that lacks the language is shown in English.
    tiers: [{ id: "gold", name: { en: "Gold" } }],
    benefits: [{ name: "Support", values: { gold: { de: "Ganztägig" } } }],
    calculators: { "event-roi": { inputs: { sponsorship: { value: "7000", fixed: true } } } },
  });
});

it.each(["de", "ja", "pt-BR", "en"])("reads the same in %s", (language) => {
  for (const program of [PROGRAM, standard]) {
    const all = Object.keys((program as typeof PROGRAM).calculators ?? {});
    const { $schema: _, ...whole } = program as Record<string, unknown>;
    const chosen = chosenProgram(program, all, [language]);
    expect(encodeProgram(chosen, language)).toBe(encodeProgram(whole, language));
  }
});

it("passes an invalid program on to the core, which reports it", () => {
  const wrong = { name: 7, tiers: "none", calculators: ["x"], color: null };
  expect(chosenProgram(wrong, ["event-roi"], ["en"])).toEqual(wrong);
});

import { expect, it } from "vitest";
import starter from "../../../programs/starter.json";
import type { Program } from "../../core/contract/index.js";
import { load } from "../../core/index.js";
import { published } from "./published.js";

const core = await load();
const program: Program = {
  ...starter,
  calculators: {
    "tier-benefits": { inputs: { referrals: { hidden: true } } },
    "deal-model": { inputs: { dealValue: { value: "1" } } },
  },
};

it("costs of tiers are published only with a calculator that needs them", () => {
  const needing = core.calculators().filter(({ id }) => published(core, program, [id]).hasCosts);
  expect(needing.map(({ id }) => id)).toEqual(["tier-roi"]);
  for (const { id } of core.calculators()) {
    const text = JSON.stringify(published(core, program, [id]).program);
    expect(text.includes("economics"), id).toBe(id === "tier-roi");
  }
  expect(published(core, program, ["deal-model", "tier-roi"]).hasCosts).toBe(true);
});

it("a calculator has the same answers and the same form with the published program", () => {
  for (const { id } of core.calculators()) {
    const own = published(core, program, [id]).program;
    expect(core.calculate(id, {}, own)).toEqual(core.calculate(id, {}, program));
    expect(core.describe(id, own)).toEqual(core.describe(id, program));
  }
});

it("presets of other calculators are not published", () => {
  const { program: own } = published(core, program, ["deal-model"]);
  expect(own.calculators).toEqual({ "deal-model": { inputs: { dealValue: { value: "1" } } } });
  expect(published(core, program, ["attribution"]).program).not.toHaveProperty("calculators");
});

it("a program with neither costs nor other presets is published unchanged", () => {
  const own = { id: "own", deal: { referralRate: "0.1" } };
  expect(published(core, own, ["tier-roi"])).toEqual({ program: own, hasCosts: false });
});

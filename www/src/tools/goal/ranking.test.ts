import { expect, it } from "vitest";
import { widget } from "../shared/context.test-support.js";
import { type NumberInput, numberInputs } from "../shared/inputs.js";
import { offered, ranked, rankingQuestion } from "./ranking.js";

const input = (path: string): NumberInput => ({
  path,
  label: path,
  id: path,
  value: "1",
  field: {} as NumberInput["field"],
});

const effect = (path: string, swing: string | null) => ({
  input: path,
  swing,
  low: { input: "1", output: "1" },
  high: { input: "2", output: "2" },
});

it("ranks inputs by their effect, those without one in the order of the form", () => {
  const inputs = ["a", "b", "c", "d", "e"].map(input);
  const effects = [effect("d", "9"), effect("b", null), effect("hidden", "5"), effect("c", "0")];
  const { effective, others } = ranked(inputs, { effects });
  expect(effective.map(({ path }) => path)).toEqual(["d", "b"]);
  expect(others.map(({ path }) => path)).toEqual(["a", "c", "e"]);
});

it("raises shares of zero, which a tenth of their value would leave as they are", () => {
  const inputsWith = (given: Record<string, string>) => {
    const { sheet, context, phrases } = widget("deal-model", "goal", "en", given);
    return numberInputs(sheet, context.wording, phrases.say);
  };
  expect(rankingQuestion("vendorGrossProfit", inputsWith({ spiffRate: "0.02" }))).toEqual({
    output: "vendorGrossProfit",
    ranges: { customerDiscount: { low: "0", high: "0.1" } },
  });
  const others = inputsWith({ customerDiscount: "0.05", spiffRate: "0.02" });
  expect(rankingQuestion("vendorGrossProfit", others)).toEqual({ output: "vendorGrossProfit" });
});

it("offers the inputs that cannot reach the target after those that can, whatever their effect", () => {
  const [a, b, c, d] = ["a", "b", "c", "d"].map(input) as [
    NumberInput,
    NumberInput,
    NumberInput,
    NumberInput,
  ];
  const ranking = { effective: [a, b], others: [c, d] };
  expect(offered(ranking, undefined)).toEqual({ effective: [a, b], unreaching: [], others: [c, d] });
  expect(offered(ranking, new Set(["b", "d"]))).toEqual({ effective: [b, d], unreaching: [a], others: [c] });
});

import { expect, it } from "vitest";
import type { FormulaGroup } from "../../config/vite-plugins/gallery/formulas.js";
import { contentsOf } from "../../config/vite-plugins/gallery/page-content.js";
import { load } from "../../www/src/core/index.js";
import { CALCULATORS } from "./support/examples.js";

const core = await load();

const formulaGroups = (id: string) => contentsOf(core.describe(id), core.calculate(id)).formulas;

const all = (groups: FormulaGroup[]) => groups.flatMap(({ formulas }) => formulas);

const formulaOf = (calculator: string, label: string) =>
  all(formulaGroups(calculator)).find((each) => each.label === label);

it.each(CALCULATORS)(
  "the formulas of %s have words for every name, and a last way without a condition",
  (id) => {
    const found = all(formulaGroups(id));
    expect(found.length).toBeGreaterThan(5);
    for (const { label, ways } of found) {
      const texts = ways.flatMap(({ formula, when }) => [formula, ...when]);
      const slips = texts.filter(
        (text) => /undefined|\(if\)|[{}[\]]|<\w|\b[a-z]+[A-Z]\w*/.test(text) || text === "",
      );
      expect(slips, label).toEqual([]);
      expect(ways.at(-1)?.when, label).toEqual([]);
    }
  },
);

it("a formula without conditions has one way", () => {
  expect(formulaOf("event-roi", "Return multiple")).toEqual({
    label: "Return multiple",
    ways: [{ formula: "Expected revenue ÷ Your investment", when: [] }],
  });
});

it("a formula with conditions has a way for each branch, in order", () => {
  expect(formulaOf("event-roi", "Leads")?.ways).toEqual([
    { formula: "Qualified leads", when: ["“Number of leads” is set to “I know the number”"] },
    { formula: "Attendees × Follow-up rate", when: [] },
  ]);
});

it("a condition that occurs several times is decided once", () => {
  const ways = formulaOf("affiliate-economics", "Applicable rate")?.ways ?? [];
  const given = "“Referrals per affiliate” is given";
  for (const { when } of ways) expect(when.filter((each) => each === given).length).toBeLessThan(2);
});

it("`or` within `and` is in brackets", () => {
  const [, way] = formulaOf("tier-benefits", "Biggest gap")?.ways ?? [];
  expect(way?.when).toEqual([
    "“Revenue progress” is given and (“Referral progress” is not given or “Revenue progress” is at least “Referral progress”)",
  ]);
});

it("a named step is a formula of its own, once for each calculator", () => {
  const labels = all(formulaGroups("affiliate-earnings")).map(({ label }) => label);
  expect(labels.filter((label) => label === "Average months with commission")).toHaveLength(1);
});

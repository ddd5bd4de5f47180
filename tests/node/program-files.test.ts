import { readdirSync, readFileSync } from "node:fs";
import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { FOLDER, problemsOf, readJson, validate } from "./support/program-schema.js";

const core = await load();

const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".json") && !name.includes("schema"));

describe.each(FILES)("%s", (name) => {
  const program = readJson(name);

  it("is valid for the schema and the core", () => {
    expect(validate(program), JSON.stringify(validate.errors)).toBe(true);
    expect(problemsOf(core, program)).toEqual([]);
  });

  it("works with every calculator", () => {
    for (const { id } of core.calculators()) expect(core.calculate(id, {}, program).lines).not.toEqual([]);
  });

  it("has its own id as its file name", () => {
    expect(`${program.id}.json`).toBe(name);
  });
});

describe("the ready-made programs", () => {
  it("have no findings except those that docs/programs.md explains", () => {
    const found = FILES.map((name) => [
      name,
      core.lint(readJson(name)).map(({ code, path }) => `${code} ${path}`),
    ]);
    expect(Object.fromEntries(found)).toEqual({
      "lean.json": [1, 2, 3].map((tier) => `fundsWithoutCap program.tiers[${tier}].mdf.quarterlyCap`),
      "standard.json": [],
      "starter.json": [],
    });
  });
});

describe("docs/programs.md", () => {
  const page = readFileSync(new URL("../../docs/programs.md", import.meta.url), "utf8");
  const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(text ?? ""));

  it("shows valid programs without findings", () => {
    expect(examples).toHaveLength(3);
    for (const example of examples) {
      expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
      expect(problemsOf(core, example)).toEqual([]);
      expect(core.lint(example)).toEqual([]);
    }
  });

  it.each([
    ["marginal", "25000"],
    ["whole", "30000"],
  ])("has the right commission for %s brackets", (commissionBasis, commission) => {
    const commissionBrackets = [
      { from: "0", rate: "0.20" },
      { from: "100000", rate: "0.25" },
    ];
    const program = { deal: { commissionBasis, commissionBrackets } };
    const deal = { dealValue: "120000", motion: "tieredCommission" };
    expect(core.calculate("deal-model", deal, program).values).toMatchObject({ commission });
    expect(page).toContain(commission.replace(/000$/, ",000"));
  });
});

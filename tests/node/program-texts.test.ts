import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { Answers } from "../../www/src/core/answers.js";
import type { Program } from "../../www/src/core/contract/index.js";
import { otherDefinition } from "../../www/src/core/linked/others.js";
import { loadChecks } from "../../www/src/core/load-checks.js";
import { everyLanguage } from "../../www/src/text/known-languages.js";
import { readJson } from "./support/program-schema.js";

const core = await load();
const german = await load({ locale: "de" });
const answers = await Answers.start();
await loadChecks();

const READY_MADE = ["standard", "starter", "lean"];
const text = (name: string) => ({ en: `${name} en`, de: `${name} de`, "pt-BR": `${name} pt-BR` });

describe("a program of one's own", () => {
  const program: Program = {
    name: text("program"),
    disclaimer: text("disclaimer"),
    tiers: [{ id: "gold", name: text("tier"), mdf: { approver: text("approver") } }],
    benefits: [{ name: text("benefit"), values: { gold: text("value") } }],
    affiliate: { tiers: [{ name: text("affiliates"), from: 0, rate: "0.1" }] },
  };

  it.each([
    ["de", "de"],
    ["de-CH", "de"],
    ["pt-br", "pt-BR"],
    ["pt", "en"],
    ["ja", "en"],
  ])("has its texts for the locale %s", (locale, language) => {
    const options = { locale };
    const described = core.describe("tier-benefits", program, options);
    expect(described.program.name).toBe(`program ${language}`);
    expect(described.disclaimer).toBe(`disclaimer ${language}`);
    const { values, tables } = core.calculate("tier-benefits", {}, program, options);
    expect(values.qualifiedTier).toBe(`tier ${language}`);
    expect(tables.benefits).toEqual([
      {
        name: `benefit ${language}`,
        current: `value ${language}`,
        next: null,
        improves: false,
        reasons: { next: "topTier" },
      },
    ]);
    const [many] = core.calculateMany("tier-benefits", [{}], program, {
      ...options,
      lines: ["qualifiedTier"],
    });
    expect(many).toEqual({ values: { qualifiedTier: `tier ${language}` } });
    expect(core.explain("tier-benefits", "qualifiedTier", {}, program, options).value).toBe(
      `tier ${language}`,
    );
    expect(core.calculate("affiliate-earnings", { model: "tiered" }, program, options).values.tierName).toBe(
      `affiliates ${language}`,
    );
  });

  it("has the English ones by default, or those of the locale of `load`", () => {
    expect(core.calculate("tier-benefits", {}, program).values.qualifiedTier).toBe("tier en");
    expect(german.calculate("tier-benefits", {}, program).values.qualifiedTier).toBe("tier de");
    expect(german.calculate("tier-benefits", {}, program, { locale: "en" }).values.qualifiedTier).toBe(
      "tier en",
    );
  });

  it("inherits the texts of the standard program in the same language", () => {
    const own = { currency: "EUR" };
    expect(german.calculate("tier-benefits", {}, own).values.qualifiedTier).toBe("Silber");
    expect(core.calculate("tier-benefits", {}, own, { locale: "fr" }).values.qualifiedTier).toBe("Argent");
    expect(german.calculate("tier-benefits").values.qualifiedTier).toBe("Silber");
    expect(core.calculate("tier-benefits", {}, own).values.qualifiedTier).toBe("Silver");
  });

  it.each([
    [undefined, undefined],
    [null, undefined],
    [false, ""],
    ["", ""],
    ["Only a guess.", "Only a guess."],
  ])("with the disclaimer %j has %j", (disclaimer, expected) => {
    expect(core.describe("event-roi", { disclaimer }).disclaimer).toBe(expected);
  });
});

/** The texts in data that are in several languages. */
function* textsIn(data: unknown): Generator<Record<string, string>> {
  if (typeof data !== "object" || data === null) return;
  if ("en" in data) yield data as Record<string, string>;
  else for (const each of Object.values(data)) yield* textsIn(each);
}

describe.each(READY_MADE)("the ready-made program %s", (id) => {
  const program = readJson(`${id}.json`);

  it("has each text in every language", () => {
    const all = [...textsIn(program)];
    expect(all.length).toBeGreaterThan(20);
    for (const each of all) expect(Object.keys(each).sort(), each.en).toEqual([...everyLanguage].sort());
    for (const locale of everyLanguage) {
      const codes = core.lint(program, { locale }).map(({ code }) => code);
      expect(codes.filter((code) => /language/i.test(code))).toEqual([]);
    }
  });

  it.each(everyLanguage)("is linked in %s with what the core answers", async (locale) => {
    for (const { id: calculator } of core.calculators()) {
      const definition = await otherDefinition(id, calculator, locale);
      if (!definition) throw new Error(`${calculator} is not linked with ${id}.`);
      const expected = core.calculate(calculator, {}, program, { locale });
      const { values, tables } = answers.calculate(definition, {});
      expect({ values, tables }, calculator).toEqual({ values: expected.values, tables: expected.tables });
      const { inputs } = core.describe(calculator, program, { locale });
      expect(definition.described.inputs).toEqual(inputs);
    }
  });
});

it("no German page has an English text of a ready-made program", async () => {
  const english = new Set(
    [...textsIn(readJson("standard.json"))].flatMap(({ en, de }) => (en === de ? [] : [en])),
  );
  const { tables } = german.calculate("tier-benefits");
  const shown = (tables.benefits ?? []).flatMap(({ name, current, next }) => [name, current, next]);
  expect(shown.length).toBeGreaterThan(20);
  for (const each of shown) expect(english.has(each as string), String(each)).toBe(false);
});

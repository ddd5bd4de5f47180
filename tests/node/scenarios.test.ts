import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Inputs } from "../../www/src/core/contract/index.js";
import { load } from "../../www/src/core/index.js";
import { Sheet } from "../../www/src/sheet/sheet.js";
import { Wording } from "../../www/src/text/wording.js";
import { Numbers } from "../../www/src/text/write-number.js";
import { calculated } from "../../www/src/tools/scenarios/calculated.js";
import { changeText } from "../../www/src/tools/scenarios/change-text.js";
import { differing } from "../../www/src/tools/scenarios/differing.js";
import { sayer } from "../../www/src/tools/shared/say.js";
import { CALCULATORS } from "./support/examples.js";
import { realSheet, sheetCore } from "./support/sheets.js";

const core = await load();

const words = (language: string, file: string) =>
  JSON.parse(readFileSync(new URL(`../../www/locales/${language}/${file}.json`, import.meta.url), "utf8"));

const wordingOf = (calculator: string, language: string, locale = language) =>
  new Wording(
    words(language, "common"),
    words(language, calculator),
    new Numbers(locale, "USD", 2, language),
    language,
    core.describe(calculator),
  );

const over = (type: string, inputs: Inputs) => calculated(realSheet(type), inputs);

describe("a scenario", () => {
  it.each(CALCULATORS)("of %s has the figures that its entries had in the form", (type) => {
    const form = realSheet(type);
    const { sheet, unused, hasFailed } = over(type, form.answered);
    expect({ unused, hasFailed, problems: sheet.problems }).toEqual({
      unused: [],
      hasFailed: false,
      problems: [],
    });
    expect(sheet.calculation).toEqual(form.calculation);
    expect(differing([form, sheet])).toEqual([]);
  });

  it("names entries that the calculator does not have, and does without them", () => {
    const inputs = { sponsorship: "1", color: "red", rows: [{ a: "1" }], ["__proto__"]: "1" };
    const { sheet, unused } = over("event-roi", inputs);
    expect(unused).toEqual(["color", "rows", "__proto__"]);
    expect(sheet.answered.sponsorship).toBe("1");
    const touches = [{ partner: "A", daysBeforeClose: "1", credit: "1", color: "red" }];
    expect(over("attribution", { touches }).unused).toEqual(["touches.credit", "touches.color"]);
  });

  it("has problems where its entries are refused today", () => {
    expect(over("event-roi", { sponsorship: "-5" }).sheet.problems).toMatchObject([{ code: "belowMinimum" }]);
  });

  it("fails alone if the core fails", () => {
    const broken = {
      ...sheetCore("event-roi"),
      calculate: () => {
        throw new Error("trap");
      },
    };
    const reported: unknown[] = [];
    globalThis.reportError = (error) => reported.push(error);
    const { hasFailed } = calculated(new Sheet(broken, core.describe("event-roi"), {}), {});
    expect([hasFailed, reported.length]).toEqual([true, 1]);
  });
});

describe("a difference between scenarios", () => {
  it("is an input, also one that counts in only one of them", () => {
    const sheets = [{}, { leadMethod: "funnel", promotionReach: "500" }].map((each) =>
      realSheet("event-roi", each),
    );
    const found = differing(sheets);
    expect(found).toContainEqual({ kind: "input", id: "leadMethod", values: ["direct", "funnel"] });
    expect(found).toContainEqual({ kind: "input", id: "promotionReach", values: [undefined, "500"] });
    expect(found).toContainEqual({ kind: "input", id: "qualifiedLeads", values: ["75", undefined] });
  });

  const touch = (partner: string, daysBeforeClose = "1") => ({ partner, daysBeforeClose });
  const between = (...tables: object[][]) =>
    differing(tables.map((touches) => realSheet("attribution", { touches })));

  it("is a cell, in a row found by its name", () => {
    expect(between([touch("a"), touch("b", "2")], [touch("c"), touch("a"), touch("b", "3")])).toEqual([
      { kind: "row", table: "touches", row: "c", at: 0, has: [false, true] },
      { kind: "cell", table: "touches", row: "b", at: 1, column: "daysBeforeClose", values: ["2", "3"] },
    ]);
  });

  it("is a row's name, if the row was renamed in its place", () => {
    expect(between([touch("a"), touch("b")], [touch("a"), touch("c")])).toEqual([
      { kind: "cell", table: "touches", row: "b", at: 1, column: "partner", values: ["b", "c"] },
    ]);
  });

  it("is the order of rows, if nothing else differs", () => {
    expect(between([touch("a"), touch("b")], [touch("b"), touch("a")])).toEqual([
      {
        kind: "order",
        table: "touches",
        orders: [
          [0, 1],
          [1, 0],
        ],
      },
    ]);
  });
});

describe("a difference in words", () => {
  const said = (
    unit: Parameters<typeof changeText>[2],
    value: string | null,
    base: string | null,
    language = "en",
  ) => {
    const wording = wordingOf("event-roi", language);
    const own = words(language, "scenarios") as Record<string, string>;
    return changeText(wording, sayer(own, wording), unit, value, base);
  };

  it.each([
    ["money", "110", "100", "+$10 (+10%)"],
    ["money", "99.5", "100", "-$0.50 (-0.5%)"],
    ["money", "50", "0", "+$50"],
    ["money", "50", "-100", "+$150"],
    ["share", "0.3", "0.25", "+5 pp (+20%)"],
    ["share", "0.251", "0.25", "+0.1 pp (+0.4%)"],
    ["months", "4", "5", "-1 month (-20%)"],
    ["count", "5", "5", "no change"],
    ["count", "5.0", "5", "no change"],
  ] as const)("of %s %s and %s is %s", (unit, value, base, text) => {
    expect(said(unit, value, base)).toBe(text);
  });

  it.each([
    ["money", null, "1"],
    ["money", "1", null],
    ["choice", "1", "2"],
    ["text", "a", "b"],
  ] as const)("of %s %s and %s does not exist", (unit, value, base) => {
    expect(said(unit, value, base)).toBeUndefined();
  });

  it("is written as the language writes it", () => {
    expect(said("money", "1234567", "1000000", "de")).toBe("+234.567\u00a0$ (+23,5\u00a0%)");
    expect(said("share", "0.3", "0.25", "de")).toBe("+5\u00a0PP (+20\u00a0%)");
    for (const language of ["fr", "es", "pt-BR", "ja", "ar"]) {
      expect(said("money", "150", "100", language)).toMatch(/\+.*50.*\+.*50/);
    }
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lintWords } from "./lint-words.mjs";
import { at } from "./paths.mjs";

const sentence = await lintWords("en");
const { findings } = JSON.parse(readFileSync(at("www/locales/en/lint.json"), "utf8"));

/** Values for every parameter that a message uses. */
const params = {
  ...{ tier: "Gold", next: "Platinum", benefit: "Portal", choices: ["flat", "hybrid"], tiers: "5" },
  ...{ minimum: "0", maximum: "1000000000000", rows: "60", sum: "0.9", annual: "25000" },
  ...{ before: "20000", after: "15000", from: "100000", to: "1200000" },
  ...{ is: "20", meant: "20000", language: "de" },
  ...{ clawbackDays: "30", holdbackDays: "60", margin: "1.05", approver: "VP" },
};

/** The codes in a Rust file: the first group of each match of a pattern. */
const codesIn = (file, before) =>
  [...readFileSync(at(file), "utf8").matchAll(before)].map(([, code]) => code);

test("every problem and every rule of the core has words, and there are no others", () => {
  const known = [
    ...codesIn("src/value/code.rs", /=> "(\w+)"/g),
    ...codesIn("src/calculators/program_rules.rs", /"(?:[\w.[\]]+)? (\w+)"/g),
    ...codesIn("www/src/core/lint-source.ts", /\b(?:warning\(|code: )"(\w+)"/g),
  ];
  expect(Object.keys(findings).sort()).toEqual([...new Set(known)].sort());
});

describe("a finding's sentence", () => {
  test.each(Object.entries(findings))("%s says what is wrong and what to do", (code, entry) => {
    const ends = typeof entry === "string" ? ["there"] : Object.keys(entry);
    for (const end of ends) {
      const path = `program.${end.replace("*", "there")}`;
      const said = sentence({ code, path, params });
      expect(said).not.toBe(code);
      expect(said).toMatch(/^[A-Z“].*\.$/);
      expect(said).not.toMatch(/[{}]|undefined|null\./);
    }
  });

  test.each([
    ["belowMinimum", "program.affiliate.flatFee", "This is too low. The minimum is 0."],
    ["aboveMaximum", "program.affiliate.flatFee", "This is too high. The maximum is 1,000,000,000,000."],
    ["unknownChoice", "program.affiliate.model", "Choose one of these: flat, hybrid."],
    ["unknownChoice", "program.currency", "Write its three capital letters, such as EUR."],
    ["unknownField", "program.benefits[3].values.bronze", "The program has no tier with this id."],
    ["unknownField", "program.constructor", "There is no field of this name here."],
    ["invalidProgram", "program.tiers[1].id", "Another tier above has the same id."],
    ["invalidProgram", "program.deal.volumeRebates[1].from", "This band does not start above"],
    ["bandLosesMoney", "program.deal.volumeRebates[2].rate", "At a volume of 100,000 the rebate falls"],
    [
      "bandLosesMoney",
      "program.deal.commissionBrackets[2].rate",
      "At a volume of 100,000 the payout falls from 20,000",
    ],
  ])("%s at %s", (code, path, part) => {
    expect(sentence({ code, path, params })).toContain(part);
  });

  test("says that shares are fractions if a share is out of bounds", () => {
    const share = { minimum: "0", maximum: "1" };
    expect(sentence({ code: "aboveMaximum", path: "program.affiliate.rate", params: share })).toContain(
      "15%",
    );
  });

  test("is the code if the code has no words", () => {
    expect(sentence({ code: "newRule", path: "program", params: {} })).toBe("newRule");
    expect(sentence({ code: "toString", path: "program", params: {} })).toBe("toString");
  });
});

import { describe, expect, it } from "vitest";
import type { Description, Unit } from "../../core/contract/index.js";
import { description, field, sheet } from "../../sheet/sheet.test-support.js";
import { Reader } from "../../text/read-number.js";
import { Wording } from "../../text/wording.js";
import type { CalculatorWords } from "../../text/words.js";
import { Numbers } from "../../text/write-number.js";
import { withCurrency } from "./foreign-currency.js";

/** The currency that the problem of an entry names. */
function named(
  value: string,
  { unit = "money" as Unit, code = "notANumber", language = "en" } = {},
): unknown {
  const described: Description = { ...description, inputs: [field("tried", { unit })] };
  const numbers = new Numbers(language, "USD", 2);
  const wording = new Wording(
    { ui: {}, reasons: {} },
    { inputs: {}, lines: {}, tables: {} } as unknown as CalculatorWords,
    numbers,
    language,
    described,
  );
  const problem = { path: "tried", code, params: {} } as Parameters<typeof withCurrency>[0];
  const { made } = sheet({ tried: value }, described);
  return withCurrency(problem, made, new Reader(language, "USD"), wording).params.currency;
}

describe("the problem of an amount in another currency", () => {
  it.each([
    ["en", "US dollars"],
    ["de", "US-Dollar"],
    ["fr", "dollars des États-Unis"],
    ["es", "dólares estadounidenses"],
    ["pt-BR", "dólares americanos"],
    ["ja", "米ドル"],
    ["ar", "دولار أمريكي"],
  ])("names in %s the one that counts: %s", (language, name) => {
    expect(named("€20", { language })).toBe(name);
  });

  it("names no currency for a text that is not an amount, for another unit, and for another problem", () => {
    expect(named("about €20")).toBeUndefined();
    expect(named("€20", { unit: "count" })).toBeUndefined();
    expect(named("€20", { code: "required" })).toBeUndefined();
  });
});

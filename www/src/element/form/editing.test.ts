import { describe, expect, it } from "vitest";
import type { Description, Field } from "../../core/contract/index.js";
import { description, field, sheet } from "../../sheet/sheet.test-support.js";
import { Reader } from "../../text/read-number.js";
import { Numbers } from "../../text/write-number.js";
import { enter, settle, step } from "./editing.js";
import { keypad } from "./keypad.js";

const reader = new Reader("en-US", "USD");
const numbers = new Numbers("en-US", "USD", 2);

/** A sheet with one more input. */
function withInput(more: Partial<Field>, value: string) {
  const tried = field("tried", { minimum: "0", ...more });
  const described: Description = { ...description, inputs: [...description.inputs, tried] };
  return { sheet: sheet({ tried: value }, described).made, at: { path: "tried", field: tried } };
}

/** The value after one press of an arrow key. */
function stepped(unit: Field["unit"], value: string, up = true, isLarge = false): unknown {
  const { sheet, at } = withInput({ unit }, value);
  step(sheet, at, up, isLarge);
  return sheet.entry("tried").value;
}

describe("an arrow key", () => {
  it.each([
    ["share", "0.2", "0.21"],
    ["share", "0.05", "0.06"],
    ["share", "0.049", "0.05"],
    ["share", "0.0123", "0.0133"],
    ["multiple", "1.5", "1.6"],
    ["money", "7", "8"],
    ["money", "42", "43"],
    ["money", "420", "430"],
    ["money", "42000", "43000"],
    ["count", "4200.5", "4300.5"],
    ["whole", "250", "260"],
    ["months", "250", "251"],
  ] as const)("steps a %s of %s up to %s", (unit, from, to) => {
    expect(stepped(unit, from)).toBe(to);
  });

  it("steps by ten steps with Shift", () => {
    expect(stepped("share", "0.2", true, true)).toBe("0.3");
    expect(stepped("money", "420", true, true)).toBe("520");
  });

  it("steps down, but not below the minimum", () => {
    expect(stepped("share", "0.2", false)).toBe("0.19");
    expect(stepped("money", "0.5", false)).toBe("0");
  });

  it("starts an empty field at its minimum", () => {
    const { sheet, at } = withInput({ unit: "months", minimum: "3", optional: true, default: null }, "");
    step(sheet, at, true, false);
    expect(sheet.entry("tried").value).toBe("4");
  });
});

describe("a number that may have meant another", () => {
  /** The other meaning of the number in a field after each of several edits. */
  function meant(texts: string[], more: Partial<Field> = {}, value = "100", left = false): unknown[] {
    const { sheet, at } = withInput({ unit: "count", ...more }, value);
    return texts.map((text) => {
      enter(sheet, at, text, reader, numbers);
      if (left) settle(sheet, at);
      return sheet.entry("tried").alternative;
    });
  }

  it("is doubted until the next entry", () => {
    expect(meant(["30.000", "30.0", "30.000", "30000"])).toEqual(["30000", undefined, "30000", undefined]);
  });

  it("is still doubted when the field is left, even if it is the default then", () => {
    expect(meant(["30.000"], {}, "100", true)).toEqual(["30000"]);
    expect(meant(["30.000"], { default: "30" }, "30", true)).toEqual(["30000"]);
  });

  it("is not doubted where the field could not have the other", () => {
    expect(meant(["30.000"], { maximum: "29999" })).toEqual([undefined]);
    expect(meant(["30.000"], { maximum: "30000" })).toEqual(["30000"]);
    expect(meant(["-30.000"])).toEqual([undefined]);
    expect(meant(["-30.000"], { minimum: "-30000" })).toEqual(["-30000"]);
  });

  it("is not doubted where the page wrote its point", () => {
    expect(meant(["1.2345", "1.234", "1.235"], {}, "1.234")).toEqual([undefined, undefined, undefined]);
    expect(meant(["1234", "1.234"], {}, "1.234")).toEqual([undefined, "1234"]);
    expect(meant(["30.000"], {}, "1.234")).toEqual(["30000"]);
  });

  it("is not doubted in a text", () => {
    expect(meant(["30.000"], { unit: "text" })).toEqual([undefined]);
  });
});

describe("the keys that a phone offers", () => {
  it.each([
    [{ unit: "money", minimum: "0" }, "decimal"],
    [{ unit: "count", minimum: "0" }, "decimal"],
    [{ unit: "whole", minimum: "0" }, "numeric"],
    [{ unit: "months", minimum: "1" }, "numeric"],
    [{ unit: "days", minimum: "0", fractional: true }, "decimal"],
    [{ unit: "share", minimum: "-1" }, "text"],
    [{ unit: "whole", minimum: "-5" }, "text"],
    [{ unit: "text" }, "text"],
  ] as const)("for %o are %s", (more, keys) => {
    expect(keypad(field("tried", more))).toBe(keys);
  });
});

describe("a field that is left", () => {
  const fee = { path: "fee", field: description.inputs[0] as Field };

  function left(text: string, at = fee) {
    const { made } = sheet();
    enter(made, at, text, reader, numbers);
    expect(made.entry(at.path).text).toBe(text);
    settle(made, at);
    return made;
  }

  it("with its default in it counts as unchanged again", () => {
    const made = left("100.00");
    expect(made.isChanged("fee")).toBe(false);
    expect(made.entry("fee")).toEqual({ value: "100" });
  });

  it("with another number forgets how that was typed", () => {
    const made = left("1,234.50");
    expect(made.isChanged("fee")).toBe(true);
    expect(made.entry("fee")).toEqual({ value: "1234.5" });
  });

  it("with text that is not a number keeps the text", () => {
    expect(left("much").entry("fee")).toMatchObject({ value: "much", text: "much" });
  });

  it("with too many digits keeps how they were typed", () => {
    const { made } = sheet();
    const long = "1.23456789012345678901234567890";
    enter(made, fee, long, reader, numbers);
    made.problems = [{ path: "fee", code: "tooManyDigits", params: {} }];
    settle(made, fee);
    expect(made.entry("fee").text).toBe(long);
  });

  it("is not touched if nothing was typed", () => {
    const { made } = sheet({ fee: "7" });
    const before = made.state;
    settle(made, fee);
    expect(made.state).toBe(before);
  });

  it("in a table keeps what equals the column's default: another row may have another value", () => {
    const part = { path: "rows[0].part", field: field("part", { unit: "share", default: "0.5" }) };
    expect(left("50%", part).entry("rows[0].part")).toEqual({ value: "0.5" });
  });
});

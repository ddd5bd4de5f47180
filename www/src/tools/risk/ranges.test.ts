import { describe, expect, it } from "vitest";
import type { Field } from "../../core/contract/index.js";
import type { GivenInput } from "../shared/inputs.js";
import type { TypedNumber } from "../shared/typed-number.js";
import { type RangeEntry, valuesOf, wrongIn } from "./ranges.js";

const input = (value: string, field: Partial<Field> = {}): GivenInput => ({
  path: "input",
  id: "input",
  field: { id: "input", unit: "money", default: null, optional: false, minimum: "0", ...field },
  label: "Input",
  value,
});

const untouched: RangeEntry = { path: "input", own: {} };

/** Something typed whose number is given, whatever the text. */
const given = (text: string, value: string | undefined) => {
  const problem = value === undefined && text.trim() !== "" ? "notANumber" : undefined;
  return { text, value, problem } as TypedNumber;
};

const typed = (own: Record<string, string | undefined>): RangeEntry => ({
  path: "input",
  own: Object.fromEntries(Object.entries(own).map(([end, value]) => [end, given(value ?? "what", value)])),
});

const values = (value: string, field: Partial<Field> = {}, entry = untouched) => {
  const { low, likely, high } = valuesOf(entry, input(value, field));
  return [low, likely, high];
};

describe("a range that nobody has entered", () => {
  it("is a fifth around the present value, within the bounds", () => {
    expect(values("75")).toEqual(["60", "75", "90"]);
    expect(values("0.9", { unit: "share", maximum: "1" })).toEqual(["0.72", "0.9", "1"]);
    expect(values("-10", { minimum: "-11" })).toEqual(["-11", "-10", "-8"]);
    expect(values("0")).toEqual(["0", "0", "0"]);
  });

  it("ends at whole numbers where only those are valid", () => {
    expect(values("12", { unit: "whole" })).toEqual(["9", "12", "15"]);
    expect(values("-12", { unit: "whole", minimum: "-100" })).toEqual(["-15", "-12", "-9"]);
  });

  it("is the published range, extended to include the present value", () => {
    const published = { input: "input", low: "0.1", high: "0.4" };
    const of = (value: string) => Object.values(valuesOf(untouched, input(value), published));
    expect(of("0.25")).toEqual(["0.1", "0.25", "0.4"]);
    expect(of("0.05")).toEqual(["0.05", "0.05", "0.4"]);
    expect(of("0.5")).toEqual(["0.1", "0.5", "0.5"]);
  });

  it("follows a likely value that was entered", () => {
    expect(values("75", {}, typed({ likely: "100" }))).toEqual(["80", "100", "120"]);
    expect(values("75", {}, typed({ likely: undefined }))).toEqual(["60", undefined, "90"]);
  });
});

describe("what is wrong with a range", () => {
  const wrong = (own: Record<string, string | undefined>, value = "75", field: Partial<Field> = {}) => {
    const entry = typed(own);
    const of = input(value, field);
    const found = wrongIn(entry, valuesOf(entry, of), of);
    return Object.fromEntries(
      Object.entries(found).map(([end, each]) => [end, typeof each === "string" ? each : each?.code]),
    );
  };

  it("is nothing at the start", () => {
    expect(wrong({})).toEqual({});
  });

  it("is the order of the values", () => {
    expect(wrong({ low: "80" })).toEqual({ low: "lowAboveLikely" });
    expect(wrong({ high: "70" })).toEqual({ high: "highBelowLikely" });
    expect(wrong({}, "0")).toEqual({ high: "noRange" });
    expect(wrong({ low: "75" })).toEqual({});
  });

  it("is what the field does not accept", () => {
    expect(wrong({ low: undefined })).toEqual({ low: "notANumber" });
    expect(wrong({ low: "-1" })).toEqual({ low: "belowMinimum" });
    expect(wrong({ high: "2" }, "0.5", { unit: "share", maximum: "1" })).toEqual({ high: "aboveMaximum" });
    expect(wrong({ low: "0" }, "75", { exclusiveMinimum: true })).toEqual({ low: "belowMinimum" });
    expect(wrong({ high: "90.5" }, "75", { unit: "whole" })).toEqual({ high: "notWhole" });
    expect(wrong({ high: "1".repeat(29) })).toEqual({ high: "tooManyDigits" });
  });

  it("is an empty field", () => {
    const entry: RangeEntry = { path: "input", own: { low: given(" ", undefined) } };
    const of = input("75");
    expect(wrongIn(entry, valuesOf(entry, of), of).low).toMatchObject({ code: "required" });
  });
});

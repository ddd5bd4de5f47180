import { describe, expect, it } from "vitest";
import type { Unit } from "../core/contract/index.js";
import { estimate, estimated } from "./estimate.js";
import { Numbers } from "./write-number.js";

const dollars = new Numbers("en-US", "USD", 2);
const yen = new Numbers("ja", "JPY", 0);

describe("an estimate", () => {
  it.each<[string, Unit, string]>([
    ["6894.6", "money", "about $6,900"],
    ["112500", "money", "about $113,000"],
    ["1250", "money", "about $1,250"],
    ["-10750", "money", "about -$10,800"],
    ["68.4", "money", "about $68"],
    ["5.5", "money", "about $5.50"],
    ["0.004", "money", "about $0.00"],
    ["999999", "money", "about $1,000,000"],
    ["5.1136363636", "multiple", "about 5.1×"],
    ["0.4871", "multiple", "about 0.49×"],
    ["25.57", "multiple", "about 26×"],
    ["0.2637", "share", "about 26%"],
    ["7.61", "count", "about 8"],
    ["1.2", "count", "about 1"],
    ["0.34", "count", "about 0.34"],
    ["1234.5", "count", "about 1,230"],
    ["0", "money", "$0"],
    ["0", "multiple", "0×"],
  ])("of %s %s is %s", (value, unit, text) => {
    expect(dollars.figure(value, unit, estimate("about "))).toBe(text);
  });

  it("has no decimals in a currency without any", () => {
    expect(yen.figure("5.5", "money", estimate("約"))).toBe("約￥6");
    expect(yen.figure("812345", "money", estimate("約"))).toBe("約￥810,000");
  });

  it.each<[string, Unit, string]>([
    ["1.2", "count", "1"],
    ["7.61", "count", "8"],
    ["0.34", "count", "0.34"],
    ["7.61", "money", "7.61"],
  ])("of %s %s chooses the words for %s", (value, unit, number) => {
    expect(estimated(value, unit)).toBe(number);
  });

  it("without a value has none", () => {
    expect(estimated(null, "count")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import type { Description, Notice, Unit, Value } from "../core/contract/index.js";
import type { CommonWords, EditingWords } from "./common.js";
import { problemSentence } from "./problems.js";
import { Wording } from "./wording.js";
import { Numbers } from "./write-number.js";

const field = (id: string, unit: Unit) => ({ id, unit, default: null, optional: false, minimum: "0" });

function wording(currency: string, minorUnits: number, notices: Record<string, string> = {}): Wording {
  const description: Description = {
    id: "example",
    group: "examples",
    currency,
    minorUnits,
    program: { id: "standard", name: "Standard" },
    form: [],
    inputs: [field("reimbursement", "money"), field("rate", "share")],
    tables: [],
    lines: [{ id: "utilization", unit: "share", group: "all", formula: "" }],
    headline: { figure: "utilization", also: [] },
    charts: [],
  };
  const common: CommonWords = { ui: {}, reasons: {} } as unknown as CommonWords;
  const words = { inputs: {}, lines: {}, tables: {}, choices: {}, charts: {}, notices };
  return new Wording(
    common,
    words as unknown as Wording["words"],
    new Numbers("en-US", currency, minorUnits),
    "en",
    description,
  );
}

describe("a notice", () => {
  const said = (utilization: string, target: Value, more: Partial<Notice> = {}) => {
    const message = { under: "{utilization} used, the target is {target}" };
    const notice: Notice = {
      code: "under",
      level: "info",
      params: { target },
      units: { target: "share" },
      published: false,
      ...more,
    };
    return wording("USD", 2, message).notice(notice, { utilization });
  };

  it("has as many digits as it takes to tell its figures apart", () => {
    expect(said("0.7996", "0.8")).toBe("79.96% used, the target is 80%");
    expect(said("0.5", "0.8")).toBe("50% used, the target is 80%");
    expect(said("0.8", "0.8")).toBe("80% used, the target is 80%");
    expect(said("0.79999999999", "0.8")).toBe("79.999999999% used, the target is 80%");
    expect(said("0.799961538461538461538", "0.8")).toBe("79.996154% used, the target is 80%");
  });

  it("tells multiples apart, too", () => {
    const message = { below: "{multiple}, below {low}" };
    const params = { multiple: "4.996", low: "5" };
    const units: Record<string, Unit> = { multiple: "multiple", low: "multiple" };
    const notice: Notice = { code: "below", level: "warning", params, units, published: false };
    expect(wording("USD", 2, message).notice(notice, {})).toBe("4.996×, below 5×");
  });
});

describe("a problem", () => {
  const words = {
    inputs: { sumNotOne: "must be 100%, and come to {sum}", aboveMaximum: "at most {maximum}" },
  } as unknown as EditingWords;
  const said = (path: string, code: string, params: Record<string, Value>, minorUnits = 2) =>
    problemSentence(words, wording("USD", minorUnits), {
      path,
      code,
      params,
    } as Parameters<typeof problemSentence>[2]);

  it("writes a sum with every digit that keeps it from 100%", () => {
    expect(said("groups", "sumNotOne", { sum: "0.9999" })).toBe("must be 100%, and come to 99.99%");
    expect(said("groups", "sumNotOne", { sum: "1.1" })).toBe("must be 100%, and come to 110%");
  });

  it("rounds the maximum of an amount down", () => {
    const maximum = (amount: string, minorUnits = 2) =>
      said("reimbursement", "aboveMaximum", { maximum: amount }, minorUnits);
    expect(maximum("3330.005")).toBe("at most $3,330");
    expect(maximum("3330.019")).toBe("at most $3,330.01");
    expect(maximum("3330.019", 0)).toBe("at most $3,330");
    expect(maximum("3330.5")).toBe("at most $3,330.50");
    expect(maximum("1000000000000")).toBe("at most $1 trillion");
  });

  it("writes the maximum of a share with every digit", () => {
    expect(said("rate", "aboveMaximum", { maximum: "0.99999" })).toBe("at most 99.999%");
  });
});

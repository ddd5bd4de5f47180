import { describe, expect, it } from "vitest";
import { exampleContext } from "./example.test-support.js";
import { readWaterfall, type WaterfallChart } from "./waterfall-data.js";

const chart: WaterfallChart = { id: "price", kind: "waterfall", total: "list", parts: ["fee", "kept"] };

const read = (list: string, fee: string | null, kept: string, words = {}) =>
  readWaterfall(
    chart,
    exampleContext({
      lines: [
        { id: "list", value: list },
        { id: "fee", value: fee, ...(fee === null ? { reason: "outOfRange" as const } : {}) },
        { id: "kept", value: kept },
      ],
      words,
    }),
  ).map((entry) => [entry.name, entry.format(), entry.share]);

describe("what a waterfall reads", () => {
  it("names the whole and its parts, the chart's own words first", () => {
    expect(read("200", "50", "150", { fee: "Fee" })).toEqual([
      ["label of list", "200 money", "1 share"],
      ["Fee", "50 money", "0.25 share"],
      ["label of kept", "150 money", "0.75 share"],
    ]);
  });

  it("writes a share below half a percent as less than one percent, and a share of zero as zero", () => {
    expect(read("1000", "1", "999")[1]?.[2]).toBe("<0.01 share");
    expect(read("1000", "0", "1000")[1]?.[2]).toBe("0 share");
    expect(read("0", "-5", "5").map(([, , share]) => share)).toEqual(["", "", ""]);
  });

  it("reads nothing if a part is missing, because the others would not add up", () => {
    expect(read("200", null, "150")).toEqual([]);
  });
});

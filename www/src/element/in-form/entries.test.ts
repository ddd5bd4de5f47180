import { describe, expect, it } from "vitest";
import type { Description } from "../../core/contract/index.js";
import { put } from "../../sheet/edits.js";
import { description, sheet } from "../../sheet/sheet.test-support.js";
import { entriesOf, pathsOf } from "./entries.js";

const LINK = "https://host.example/#figures=example";

describe("the entries of an answer", () => {
  it("have the calculator, what is around it, every input that counts, and every figure", () => {
    const { made } = sheet();
    expect(entriesOf(made, LINK)).toEqual([
      ["calculator", "example"],
      ["program", "standard"],
      ["version", "1"],
      ["currency", "USD"],
      ["link", LINK],
      ["inputs.fee", "100"],
      ["inputs.method", "direct"],
      ["inputs.budget", ""],
      ["inputs.rows.0.name", "First"],
      ["inputs.rows.0.split", "even"],
      ["values.total", "100"],
    ]);
  });

  it("have no link where a page has no address", () => {
    expect(entriesOf(sheet().made, "").map(([path]) => path)).not.toContain("link");
  });

  it("have what was entered, with inputs that count now", () => {
    const { made } = sheet();
    put(made, "method", { value: "funnel" });
    put(made, "reach", { value: "2500.5" });
    put(made, "rows[0].split", { value: "custom" });
    made.calculate();
    const entries = new Map(entriesOf(made, ""));
    expect(entries.get("inputs.reach")).toBe("2500.5");
    expect(entries.get("inputs.rows.0.part")).toBe("0.5");
  });

  it("have an empty text for a figure without a value, and nothing of a figure that is hidden", () => {
    const lines = description.lines.map((line) => [
      { ...line, id: "missing" },
      { ...line, id: "margin", hidden: true },
    ]);
    const described: Description = { ...description, lines: lines.flat() };
    const entries = entriesOf(sheet({}, described).made, "");
    expect(entries.filter(([path]) => path.startsWith("values."))).toEqual([["values.missing", ""]]);
  });
});

it("lists every path that a page may choose", () => {
  expect(pathsOf(sheet().made)).toEqual([
    ...["calculator", "program", "version", "currency", "link", "inputs", "values"],
    ...["inputs.fee", "inputs.method", "inputs.reach", "inputs.budget", "inputs.rows", "values.total"],
  ]);
});

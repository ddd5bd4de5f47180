import { expect, it } from "vitest";
import { aligned, harmless, indented } from "./columns.js";
import { width } from "./width.js";

it("columns are aligned, and lines have no spaces at their ends", () => {
  const rows = [
    ["Cost", "$5", ""],
    ["パイプライン", "$1,000", "none"],
  ];
  expect(aligned(rows, ["end", "start", "end"])).toEqual([
    "Cost              $5",
    "パイプライン  $1,000  none",
  ]);
});

it.each([
  ["abc", 3],
  ["日本", 4],
  ["e\u0301", 1],
  ["\u200ea", 1],
  ["（）", 4],
  ["👍", 2],
])("%j is %i columns wide", (text, columns) => {
  expect(width(text)).toBe(columns);
});

it("control characters cannot leave the text", () => {
  expect(harmless("a\u001b[31mb\r\nc\u0085")).toBe("a\ufffd[31mb\ufffdc\ufffd");
});

it("lines are moved to the right", () => {
  expect(indented(["a", "b"], 3)).toEqual(["   a", "   b"]);
});

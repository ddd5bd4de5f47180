import { expect, it } from "vitest";
import type { Column } from "../../core/contract/index.js";
import { columnStyle } from "./column-style.js";

const column = (unit: Column["unit"]): Column => ({ id: "figure", unit, default: null, optional: false });

const styleOf = (unit: Column["unit"], ...figures: (string | null)[]) =>
  columnStyle(
    column(unit),
    figures.map((figure) => ({ figure })),
  );

it.each([
  ["whole amounts", "money", ["1200", "35"], "plain"],
  ["amounts of which one has cents", "money", ["1200.5", "35"], "aligned"],
  ["whole counts", "count", ["3", "12"], "plain"],
  ["small counts with decimals", "count", ["0.25", "3", "-1.5"], "fine"],
  ["small counts with decimals and a missing one", "count", ["0.25", null], "fine"],
  ["counts of which one has two digits before the point", "count", ["0.25", "12.5"], "aligned"],
  ["small shares", "share", ["0.25", "0.5"], "aligned"],
  ["no figures", "money", [], "plain"],
] as const)("writes %s (%s) %j %s", (_, unit, figures, style) => {
  expect(styleOf(unit, ...figures)).toBe(style);
});

import { describe, expect, it } from "vitest";
import type { Chart, Value } from "../core/contract/index.js";
import type { ChartContext } from "./context.js";
import { markedPoint, readSeries } from "./curve-data.js";
import { exampleContext } from "./example.test-support.js";
import { figures, size } from "./figures.js";
import { roomOf } from "./room.test-support.js";
import { drawnRows, MOST_ROWS, readRows, readTable } from "./row-data.js";

const field = { default: null, optional: false };

/** The parts of a description and a result that charts read. */
const context: ChartContext = {
  description: {
    id: "example",
    group: "examples",
    currency: "USD",
    minorUnits: 2,
    program: { id: "standard", name: "Standard" },
    form: [],
    inputs: [
      { id: "reach", unit: "count", ...field },
      { id: "model", unit: "choice", ...field },
    ],
    tables: [
      {
        id: "models",
        kind: "choices",
        columns: [
          { id: "model", unit: "choice", ...field },
          { id: "cost", unit: "money", ...field },
        ],
        rows: [],
      },
      {
        id: "months",
        kind: "series",
        columns: [
          { id: "month", unit: "whole", ...field },
          { id: "net", unit: "money", ...field },
        ],
        rows: [],
      },
    ],
    lines: [
      { id: "leads", unit: "count", group: "funnel", formula: "reach" },
      { id: "deals", unit: "count", group: "funnel", formula: "leads" },
      { id: "breakEven", unit: "whole", group: "funnel", formula: "leads" },
    ],
    headline: { figure: "deals", also: [] },
    charts: [],
  },
  calculation: {
    inputs: [],
    reasons: {},
    values: { leads: "75", deals: null, breakEven: "2" },
    tables: {
      models: [
        { model: "flat", cost: "10" },
        { model: "hybrid", cost: null, reasons: { cost: "neverEnds" } },
        { model: "tiered", cost: "30" },
      ],
      months: [
        { month: "1", net: "-5" },
        { month: "2", net: "5" },
        { month: "3", net: null, reasons: { net: "outOfRange" } },
      ],
    },
    notices: [],
  },
  inputs: { reach: "1000", model: "tiered" },
  counts: (input) => input !== "reach",
  label: (id) => `label of ${id}`,
  columnLabel: (table, column) => `${table}.${column}`,
  cell: (_table, _column, value: Value) => (value === null ? "–" : String(value)),
  format: (value, unit, style) => [value, unit, style].filter(Boolean).join(" "),
  sentence: (message) => message,
  words: { title: "A title", cost: "Cost" },
  rtl: false,
};

const rows = {
  id: "models",
  kind: "rows",
  table: "models",
  label: "model",
  columns: ["cost"],
  stacked: false,
} as const;
const curve: Chart & { kind: "curve" } = {
  id: "months",
  kind: "curve",
  table: "months",
  x: "month",
  y: "net",
  mark: "breakEven",
};

describe("what charts read", () => {
  it("takes decimal strings for numbers, and nothing else", () => {
    expect([size("0.25"), size("-7"), size("79228162514264337593543950335")?.toExponential(2)]).toEqual([
      0.25,
      -7,
      "7.92e+28",
    ]);
    expect([size(null), size(""), size(true), size("Gold"), size(undefined)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("leaves out figures without a value, inputs that do not count, and names that it does not know", () => {
    const found = figures(["reach", "leads", "deals", "unknown"], context);
    expect(found.map((figure) => figure.id)).toEqual(["leads"]);
    expect(found[0]).toMatchObject({ label: "label of leads", size: 75, unit: "count" });
    const counted = figures(["reach"], { ...context, counts: () => true });
    expect(counted[0]).toMatchObject({ size: 1000 });
  });

  it("leaves out rows without a figure and marks the row that the inputs choose", () => {
    const found = readRows({ ...rows, columns: [...rows.columns] }, context);
    expect(found.map((row) => [row.name, row.chosen])).toEqual([
      ["flat", false],
      ["tiered", true],
    ]);
    expect(found[0]?.cells).toEqual([{ name: "Cost", size: 10, value: "10", unit: "money", first: true }]);
  });

  it("marks the row that the chart's line names, and none when it has no value", () => {
    const marking = { ...rows, columns: [...rows.columns], marked: "bestModel" };
    const chosen = (bestModel: Value) => {
      const values = { ...context.calculation.values, bestModel };
      const found = readRows(marking, {
        ...context,
        inputs: {},
        calculation: { ...context.calculation, values },
      });
      return found.filter((row) => row.chosen).map((row) => row.name);
    };
    expect([chosen("flat"), chosen(null), chosen("unknown")]).toEqual([["flat"], [], []]);
  });

  /** A chart of agencies with these amounts. */
  const agencies = (amounts: string[], sorted: boolean) => {
    const example = exampleContext({
      tables: {
        agencies: {
          kind: "distinct",
          columns: { name: "text", amount: "money" },
          rows: amounts.map((amount, at) => ({ name: `Agency ${at + 1}`, amount })),
        },
      },
    });
    const chart: Extract<Chart, { kind: "rows" }> = {
      ...{ id: "agencies", kind: "rows", table: "agencies", label: "name" },
      ...{ columns: ["amount"], stacked: false },
    };
    const drawn = drawnRows(readRows(chart, example), sorted, example);
    return drawn.map(({ name, cells }) => [name, cells[0]?.value]);
  };

  it("draws the largest row first if the chart sorts, and equal rows in their order", () => {
    expect(agencies(["1", "10", "9.5", "10"], true).map(([name]) => name)).toEqual(
      [2, 4, 3, 1].map((at) => `Agency ${at}`),
    );
    expect(agencies(["1", "10"], false).map(([name]) => name)).toEqual(["Agency 1", "Agency 2"]);
  });

  it("adds the rows beyond the limit up, to the last decimal", () => {
    const amounts = ["0.1", "0.2", ...Array.from({ length: MOST_ROWS - 1 }, (_, at) => String(at + 1))];
    const drawn = agencies(amounts, true);
    expect(drawn).toHaveLength(MOST_ROWS);
    expect(drawn[0]).toEqual([`Agency ${MOST_ROWS + 1}`, String(MOST_ROWS - 1)]);
    expect(drawn.at(-1)).toEqual(["… +2 whole", "0.3"]);
    expect(agencies(amounts, false).at(-1)).toEqual([`… +2 whole`, String(MOST_ROWS - 2 + MOST_ROWS - 1)]);
    expect(agencies(amounts.slice(1), true).at(-1)).toEqual(["Agency 1", "0.2"]);
  });

  it("keeps every row in the table of figures", () => {
    const { head, rows: cells } = readTable("models", ["model", "cost"], context);
    expect(head).toEqual(["models.model", "models.cost"]);
    expect(cells).toEqual([
      ["flat", "10"],
      ["hybrid", "–"],
      ["tiered", "30"],
    ]);
  });

  it("reads a series with its zero, and finds the point to mark", () => {
    const series = readSeries(curve, context);
    expect(series.map(({ x, y }) => [x, y])).toEqual([
      [1, -5],
      [2, 5],
    ]);
    expect(series[0]?.zero).toBe("0 money short");
    expect(series[0]?.written(1000, roomOf(1000))).toBe("-5 money");
    expect(series[0]?.written(10, roomOf(10))).toBe("-5 money short");
    expect(markedPoint(series, curve, context)?.x).toBe(2);
    const { mark, ...unmarked } = curve;
    expect(mark).toBe("breakEven");
    expect(markedPoint(series, unmarked, context)).toBeUndefined();
  });
});

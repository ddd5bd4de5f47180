import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { listedCalculators } from "../../scripts/lib/calculators.mjs";
import type { Value } from "../../www/src/core/contract/index.js";
import { dangling } from "./support/chart-checks.js";
import * as contract from "./support/contract-checks.js";
import { CALCULATORS, EXAMPLES } from "./support/examples.js";
import { PLAIN_DECIMAL } from "./support/shown.js";

const core = await load();

/** The group of each calculator, from its definition. */
const GROUPS = Object.fromEntries(listedCalculators().map(({ id, described }) => [id, described.group]));

describe("the core", () => {
  it("has the package's version", () => {
    expect(core.version).toBe(packageJson.version);
  });

  it("lists its calculators with their groups", () => {
    expect(core.calculators()).toEqual(Object.entries(GROUPS).map(([id, group]) => ({ id, group })));
  });

  it("has the documented members and no others", () => {
    const members = [
      "calculate",
      "calculateMany",
      "calculators",
      "describe",
      "explain",
      "goalSeek",
      "grid",
      "lint",
      "program",
      "sensitivity",
      "simulate",
      "thresholds",
      "version",
    ];
    expect(Object.keys(core).sort()).toEqual(members);
  });
});

describe.each(CALCULATORS)("the description of %s", (id) => {
  const described = core.describe(id);
  const lines = described.lines.map((line) => line.id);
  const inputs = described.inputs.map((input) => input.id);
  const tables = new Map(described.tables.map((table) => [table.id, table.columns.map((each) => each.id)]));

  it("matches the contract", () => {
    expect(contract.description(described, id)).toEqual([]);
    expect(described).toMatchObject({ id, group: GROUPS[id], currency: "USD", minorUnits: 2 });
  });

  it("has unique ids", () => {
    for (const ids of [lines, inputs, [...tables.keys()], ...tables.values()]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("has every input and input table once in the form, in order", () => {
    expect(described.form.flatMap((group) => group.inputs)).toEqual(inputs);
    const edited = described.tables.filter((table) => table.kind === "input").map((table) => table.id);
    expect(described.form.flatMap((group) => group.table ?? [])).toEqual(edited);
  });

  it("keeps the figures of a group together", () => {
    const groups = described.lines.map((line) => line.group);
    const changes = groups.filter((group, at) => group !== groups[at - 1]);
    expect(new Set(changes).size).toBe(changes.length);
  });

  it("refers only to existing parts", () => {
    const { figure, range = [], also } = described.headline;
    const summaries = described.form.flatMap((group) => group.summary ?? []);
    expect(lines).toEqual(expect.arrayContaining([figure, ...range, ...also]));
    const inputs = described.inputs.map((input) => input.id);
    expect([...lines, ...inputs]).toEqual(expect.arrayContaining(summaries));
    expect(described.charts.length).toBeGreaterThan(0);
    for (const chart of described.charts) expect(dangling(chart, described), chart.id).toEqual([]);
  });

  it("has defaults that calculate accepts, with the same result", () => {
    const given = described.inputs.map((input): [string, Value] => [input.id, input.default]);
    const rows = described.tables.filter((table) => table.kind === "input");
    const all = Object.fromEntries([...given, ...rows.map((table) => [table.id, table.rows] as const)]);
    expect(core.calculate(id, all)).toEqual(core.calculate(id));
  });
});

describe.each(EXAMPLES)("the calculation of %s: %s", (calculator, _, { inputs, program }) => {
  const described = core.describe(calculator, program);
  const calculated = core.calculate(calculator, inputs, program);

  it("matches the contract", () => {
    expect(contract.calculation(calculated, calculator)).toEqual([]);
    expect(calculated).toMatchObject({ calculator, currency: described.currency });
    const [first] = described.lines;
    expect(
      contract.explanation(core.explain(calculator, first?.id ?? "", inputs, program), "explanation"),
    ).toEqual([]);
  });

  it("has a value or a reason for each described line, in order", () => {
    const { lines, values } = calculated;
    expect(lines.map(({ id, unit, formula }) => ({ id, unit, formula }))).toEqual(
      described.lines.map(({ id, unit, formula }) => ({ id, unit, formula })),
    );
    expect(values).toEqual(Object.fromEntries(lines.map(({ id, value }) => [id, value])));
    for (const { value, reason } of lines) expect(value === null).toBe(reason !== undefined);
  });

  it("has a cell or a reason for each described column", () => {
    expect(Object.keys(calculated.tables)).toEqual(described.tables.map((table) => table.id));
    for (const { id, columns } of described.tables) {
      for (const { reasons = {}, ...cells } of calculated.tables[id] ?? []) {
        expect(Object.keys(cells)).toEqual(columns.map((column) => column.id));
        const missing = Object.keys(cells).filter((column) => cells[column] === null);
        expect(Object.keys(reasons)).toEqual(missing);
      }
    }
  });

  it("has only plain decimals as numbers", () => {
    const numeric = (unit: string): boolean => !["text", "choice", "flag"].includes(unit);
    const lines = calculated.lines.filter(({ unit }) => numeric(unit)).map(({ value }) => value);
    const cells = described.tables.flatMap(({ id, columns }) =>
      columns
        .filter(({ unit }) => numeric(unit))
        .flatMap((column) => (calculated.tables[id] ?? []).map((row) => row[column.id])),
    );
    for (const value of [...lines, ...cells].filter((each) => each !== null)) {
      expect(value).toMatch(PLAIN_DECIMAL);
    }
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { CalculationError, load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { at } from "../../scripts/lib/paths.mjs";
import type { Field, Inputs, Problem } from "../../www/src/core/contract/index.js";
import { CALCULATORS, STANDARD_EXAMPLES } from "./support/examples.js";

const FOLDER = at("dist/package/schemas");

const core = await load();
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });

const compiled = (name: string): ValidateFunction =>
  ajv.compile(JSON.parse(readFileSync(`${FOLDER}/${name}.json`, "utf8")));

const inputs = Object.fromEntries(CALCULATORS.map((id) => [id, compiled(`${id}.inputs`)]));
const results = Object.fromEntries(CALCULATORS.map((id) => [id, compiled(`${id}.result`)]));

/** The core's problems with some inputs; none if they are valid. */
function refusals(id: string, given: Inputs): Problem[] {
  try {
    core.calculate(id, given);
    return [];
  } catch (error) {
    if (error instanceof CalculationError) return error.problems;
    throw error;
  }
}

/** No schema can say that shares add up, or state a bound that depends on other inputs. */
const onlyCoreKnows = (field: Field, { code, params }: Problem): boolean =>
  code === "sumNotOne" ||
  (code === "aboveMaximum" && params.maximum !== field.maximum) ||
  (code === "belowMinimum" && params.minimum !== field.minimum);

/** Whether the core and the schema disagree about a value of a field. */
const isDisputed = (id: string, given: Inputs, field: Field): boolean =>
  inputs[id]?.(given) !== refusals(id, given).every((problem) => onlyCoreKnows(field, problem));

/** Other values for a field: right ones and wrong ones. */
function others({ minimum = "0", maximum = "0", choices = [] }: Field): unknown[] {
  const [low, high] = [Number(minimum), Number(maximum)];
  return [
    ...[null, "", true, false, "true", [], {}, "text", "x".repeat(120), "x".repeat(121), "👍".repeat(120)],
    ...[low, high, low - 1, high + 1, low + 0.5, 0, 1, 1.5, -1, 1e300],
    ...[minimum, maximum, `${low - 1}`, `${high + 1}`, `${low + 0.5}`, `0${maximum}`, `${minimum}.0`],
    ...[
      "0",
      "-0",
      "1",
      "1.5",
      "-0.5",
      "0.1234567890123456789012345678",
      "1e3",
      " 1",
      "+1",
      ".5",
      "5.",
      "1,5",
    ],
    ...choices.map((choice) => choice.id),
    "unheardOf",
  ];
}

const fields = CALCULATORS.flatMap((id) =>
  core.describe(id).inputs.map((field): [string, string, Field] => [id, field.id, field]),
);

const columns = CALCULATORS.flatMap((id) =>
  core
    .describe(id)
    .tables.filter(({ kind }) => kind === "input")
    .flatMap((table) =>
      table.columns
        .filter(({ formula }) => formula === undefined)
        .map((column): [string, string, Field] => [id, `${table.id}.${column.id}`, column]),
    ),
);

/** The default rows of a table with another cell in the first one; without the cell if the value is undefined. */
function withCell(id: string, path: string, value: unknown): Inputs {
  const [table = "", column = ""] = path.split(".");
  const [first, ...rest] = core.describe(id).tables.find((each) => each.id === table)?.rows ?? [];
  const { [column]: _, ...without } = first ?? {};
  return { [table]: [value === undefined ? without : { ...without, [column]: value }, ...rest] };
}

it("there is a schema of the inputs and of the result of each calculator, and no other", () => {
  const wanted = CALCULATORS.flatMap((id) => [`${id}.inputs.json`, `${id}.result.json`]);
  expect(readdirSync(FOLDER).sort()).toEqual(wanted.sort());
});

describe("the schema of inputs", () => {
  it.each(STANDARD_EXAMPLES)("accepts a worked example: %s, %s", (id, _name, example) => {
    expect(inputs[id]?.(example.inputs), JSON.stringify(inputs[id]?.errors)).toBe(true);
  });

  it.each(fields)("agrees with the core: %s, %s", (id, name, field) => {
    const disputed = others(field).filter((value) => isDisputed(id, { [name]: value }, field));
    expect(disputed).toEqual([]);
  });

  it.each(columns)("agrees with the core: %s, %s", (id, path, field) => {
    const values = [...others(field), undefined];
    expect(values.filter((value) => isDisputed(id, withCell(id, path, value), field))).toEqual([]);
  });

  it.each(CALCULATORS)("refuses what the core refuses: %s", (id) => {
    const { tables } = core.describe(id);
    const entered = tables.filter(({ kind }) => kind === "input");
    const wrong: Inputs[] = [
      { typo: 1 },
      ...entered.flatMap((table) => {
        const most = table.maximumRows ?? 200;
        const row = table.rows[0] ?? {};
        return [[], Array(most + 1).fill(row), {}, "rows", null, [null], [{ ...row, typo: 1 }]].map(
          (rows) => ({
            [table.id]: rows,
          }),
        );
      }),
    ];
    for (const given of wrong) {
      expect(refusals(id, given).length, JSON.stringify(given).slice(0, 80)).toBeGreaterThan(0);
      expect(inputs[id]?.(given), JSON.stringify(given).slice(0, 80)).toBe(false);
    }
  });

  it("names and explains every input, and has its default", () => {
    const lacking = fields.filter(([id, name, field]) => {
      const schema = inputs[id]?.schema as { properties: Record<string, Record<string, unknown>> };
      const own = schema.properties[name];
      const hasDefault = field.default === null && !field.optional ? true : own?.default === field.default;
      return !own?.title || !own.description || !hasDefault;
    });
    expect(lacking).toEqual([]);
  });
});

describe("the schema of results", () => {
  it.each(STANDARD_EXAMPLES)("accepts a worked example: %s, %s", (id, _name, example) => {
    const result = JSON.parse(JSON.stringify(core.calculate(id, example.inputs)));
    expect(results[id]?.(result), JSON.stringify(results[id]?.errors)).toBe(true);
  });

  it.each(CALCULATORS)("refuses other results: %s", (id) => {
    const right = JSON.parse(JSON.stringify(core.calculate(id)));
    const [first = ""] = Object.keys(right.values);
    const { [first]: _, ...fewer } = right.values;
    const wrong = [
      { ...right, calculator: "other" },
      { ...right, typo: 1 },
      { ...right, values: fewer },
      { ...right, values: { ...right.values, [first]: 5 } },
      { ...right, lines: right.lines.slice(1) },
      { ...right, notices: [{ code: "unheardOf", level: "info", params: {} }] },
      { ...right, tables: { ...right.tables, typo: [] } },
    ];
    expect(results[id]?.(right)).toBe(true);
    expect(wrong.filter((each) => results[id]?.(each))).toEqual([]);
  });

  it("accepts decimals as the core writes them, and no others", () => {
    const result = (revenue: string) => {
      const right = JSON.parse(JSON.stringify(core.calculate("event-roi")));
      return results["event-roi"]?.({ ...right, values: { ...right.values, revenue } });
    };
    expect(["0", "1", "-1", "0.5", "-0.25", "100", "10.01"].filter((text) => !result(text))).toEqual([]);
    expect(["", "01", "1.", ".5", "1.0", "-0", "1e3", "0.50", "+1"].filter(result)).toEqual([]);
  });
});

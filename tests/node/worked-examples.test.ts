import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Reason, Value } from "../../www/src/core/contract/index.js";
import { EXAMPLES, type ExpectedRow, matches } from "./support/examples.js";

const core = await load();

interface Shown {
  value: Value | undefined;
  reason: Reason | undefined;
}

/** The difference between an expected value and a result, if any. */
function difference(name: string, expected: Value, why: Reason | undefined, shown: Shown): string[] {
  const reason = expected === null ? why : undefined;
  if (matches(shown.value, expected) && shown.reason === reason) return [];
  return [`${name}: ${shown.value ?? shown.reason}, expected ${expected ?? reason}`];
}

function rowDifferences(name: string, expected: ExpectedRow, shown: ExpectedRow | undefined): string[] {
  const columns = Object.keys(expected).filter((column) => column !== "reasons");
  return columns.flatMap((column) =>
    difference(`${name}.${column}`, expected[column] as Value, expected.reasons?.[column], {
      value: shown?.[column] as Value | undefined,
      reason: shown?.reasons?.[column],
    }),
  );
}

describe("the worked examples", () => {
  it.each(EXAMPLES)("%s: %s, have the right lines", (calculator, _, example) => {
    const { lines } = core.calculate(calculator, example.inputs, example.program);
    const differences = lines.flatMap(({ id, value, reason }) =>
      difference(id, example.values[id] as Value, example.reasons?.[id], { value, reason }),
    );
    expect(differences).toEqual([]);
    expect(lines.map((line) => line.id).sort()).toEqual(Object.keys(example.values).sort());
  });

  it.each(EXAMPLES.filter(([, , { tables }]) => tables))(
    "%s: %s, have the right cells",
    (calculator, _, example) => {
      const { tables } = core.calculate(calculator, example.inputs, example.program);
      for (const [table, rows] of Object.entries(example.tables ?? {})) {
        const shown = tables[table] ?? [];
        const differences = rows.flatMap((row, at) => rowDifferences(`${table}[${at}]`, row, shown[at]));
        expect(differences).toEqual([]);
        expect(shown).toHaveLength(rows.length);
      }
    },
  );

  it.each(EXAMPLES.filter(([, , { notices }]) => notices))(
    "%s: %s, have the right notices",
    (calculator, _, example) => {
      const { notices } = core.calculate(calculator, example.inputs, example.program);
      expect(notices.map((notice) => notice.code)).toEqual(example.notices);
      for (const { code, params } of notices) {
        const expected = example.noticeParams?.[code];
        if (expected === undefined) continue;
        const wrong = Object.entries(params).filter(([id, value]) => !matches(value, expected[id] ?? null));
        expect(wrong, code).toEqual([]);
        expect(Object.keys(params).sort(), code).toEqual(Object.keys(expected).sort());
      }
    },
  );
});

import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Explanation } from "../../www/src/core/contract/index.js";
import { EXAMPLES } from "./support/examples.js";
import type { Scope } from "./support/formula/evaluate.js";
import { parse } from "./support/formula/parse.js";
import { refused } from "./support/refused.js";
import { Sheet } from "./support/sheet.js";
import { agrees, read, written } from "./support/shown.js";
import { trace } from "./support/trace.js";

const core = await load();

/** How the terms of an explanation differ from what the formula, read apart from the core, looks at. */
function termDifferences({ formula, terms }: Explanation, scope: Scope): string[] {
  const looked = trace(parse(formula), scope);
  const spans = (places: readonly { start: number; end: number }[]): string[] =>
    places.map(({ start, end }) => formula.slice(start, end));
  expect(spans(terms)).toEqual(spans(looked));
  expect(terms.map(({ start, end }) => [start, end])).toEqual(looked.map(({ start, end }) => [start, end]));
  return looked.flatMap(({ start, end, value }, at) => {
    const term = terms[at];
    const numeric = typeof value !== "string" && typeof value !== "boolean";
    const shown = read(term?.value, term?.reason, numeric ? "count" : "text");
    return agrees(value, shown)
      ? []
      : [`${formula.slice(start, end)} is ${written(value)}, not ${written(shown)}`];
  });
}

describe("the explanation of a line", () => {
  it.each(EXAMPLES)(
    "%s: %s, gives what calculate and describe give",
    (calculator, _, { inputs, program }) => {
      const { lines } = core.calculate(calculator, inputs, program);
      const described = core.describe(calculator, program).lines;
      for (const [at, { id, unit, value, reason, formula }] of lines.entries()) {
        const { terms, ...explanation } = core.explain(calculator, id, inputs, program);
        const missing = reason === undefined ? {} : { reason };
        expect(explanation).toEqual({ target: id, unit, value, formula, ...missing });
        expect(formula).toBe(described[at]?.formula);
        expect(
          terms.every(({ start, end }) => 0 <= start && start < end && end <= (formula ?? "").length),
        ).toBe(true);
      }
    },
  );

  it.each(EXAMPLES)(
    "%s: %s, has a term for all that was looked at, no more",
    (calculator, _, { inputs, program }) => {
      const sheet = new Sheet(
        core.describe(calculator, program),
        core.calculate(calculator, inputs, program),
        inputs,
        program,
      );
      for (const { id } of sheet.calculation.lines) {
        expect(termDifferences(core.explain(calculator, id, inputs, program), sheet.scopeOfLine(id))).toEqual(
          [],
        );
      }
    },
  );
});

describe("the explanation of a cell", () => {
  it.each(EXAMPLES)("%s: %s, gives what the table gives", (calculator, _, { inputs, program }) => {
    const sheet = new Sheet(
      core.describe(calculator, program),
      core.calculate(calculator, inputs, program),
      inputs,
      program,
    );
    for (const { id: table, kind, columns } of sheet.description.tables) {
      const row = (sheet.calculation.tables[table]?.length ?? 1) - 1;
      for (const { id, unit, formula } of columns.filter((column) => column.formula !== undefined)) {
        const explanation = core.explain(calculator, `${table}[${row}].${id}`, inputs, program);
        expect(explanation).toMatchObject({ target: `${table}[${row}].${id}`, unit, formula });
        expect(read(explanation.value, explanation.reason, unit)).toEqual(sheet.shownCell(table, row, id));
        if (kind !== "choices") {
          expect(termDifferences(explanation, sheet.scopeOfCell(table, row, id))).toEqual([]);
        }
      }
    }
  });

  it("looks at the lines as they are with the row's choice", () => {
    const { value, terms } = core.explain("affiliate-economics", "models[0].expectedCac");
    const flat = core.calculate("affiliate-economics", { model: "flat" }).values.expectedCac;
    expect(value).toBe(flat);
    expect(terms.map((term) => term.value)).toEqual([flat]);
  });
});

describe("the branch that is not taken", () => {
  const shownTerms = (inputs: Record<string, unknown>): string[] => {
    const { formula, terms } = core.explain("event-roi", "leads", inputs);
    return terms.map(({ start, end }) => formula.slice(start, end));
  };

  it("has no terms", () => {
    expect(shownTerms({})).toEqual(["leadMethod", "qualifiedLeads"]);
    expect(shownTerms({ leadMethod: "funnel" })).toEqual(["leadMethod", "attendees", "followUpRate"]);
  });
});

describe("an explanation of nothing", () => {
  const unknown = ["", "nothing", "sponsorship", "campaigns", "campaigns[0]", "campaigns[9].ourCost"];
  const unreadable = [
    "campaigns[-1].ourCost",
    "campaigns[0].cost",
    "campaigns[0.5].ourCost",
    "[0].x",
    "𝟘[é].",
  ];

  it.each([...unknown, ...unreadable])("is refused: %j", (target) => {
    const problem = { path: target, code: "unknownField", params: {} };
    expect(refused(() => core.explain("co-marketing-budget", target))).toEqual([problem]);
  });

  it.each([undefined, null, 5, true, {}, Symbol("revenue")])(
    "is refused when it is no text: %o",
    (target) => {
      const explain = (): unknown => core.explain("event-roi", target as string);
      expect(refused(explain)).toMatchObject([{ code: "unknownField" }]);
    },
  );
});

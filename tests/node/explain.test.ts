import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Explanation, Part } from "../../www/src/core/contract/index.js";
import { EXAMPLES, type Example } from "./support/examples.js";
import type { Scope } from "./support/formula/evaluate.js";
import { type Node, parse } from "./support/formula/parse.js";
import { refused } from "./support/refused.js";
import { Sheet } from "./support/sheet.js";
import { agrees, written as asText, read } from "./support/shown.js";
import { trace } from "./support/trace.js";

const core = await load();

/**
 * A part and its descendants, in the order of the formula's text; a step is replaced by its
 * formula.
 */
const flat = (part: Part): Part[] =>
  part.kind === "step" ? part.parts.flatMap(flat) : [part, ...part.parts.flatMap(flat)];

/** The tree as text, for a comparison with the published formula. */
function written({ kind, text, parts }: Part): string {
  const inner = parts.map(written);
  if (kind === "step") return inner.join("");
  if (kind === "call") return `${text}(${inner.join(",")})`;
  if (kind === "operator")
    return inner.length === 1 ? `${text}(${inner[0]})` : `(${inner[0]})${text}(${inner[1]})`;
  return text;
}

/** The published formula as the same kind of text, from the tests' own parser. */
function structure(node: Node): string {
  switch (node.kind) {
    case "number":
      return node.value.toString();
    case "text":
      return node.value;
    case "name":
      return node.id;
    case "not":
    case "negate":
      return `${node.kind === "not" ? "not" : "−"}(${structure(node.operand)})`;
    case "binary":
      return `(${structure(node.left)})${node.sign}(${structure(node.right)})`;
    case "call":
      return `${node.word}(${node.operands.map(structure).join(",")})`;
  }
}

/**
 * The differences between the values of names and calls and the tests' own trace of the formula.
 */
function differences({ formula, tree }: Explanation, scope: Scope): string[] {
  const looked = trace(parse(formula), scope);
  const terms = flat(tree).filter(
    ({ kind, text, value }) => (kind === "name" || (kind === "call" && text !== "if")) && value !== undefined,
  );
  const texts = looked.map(({ start, end }) => formula.slice(start, end));
  expect(terms.map(({ text }) => text)).toEqual(texts.map((text) => text.replace(/\(.*/s, "")));
  return looked.flatMap(({ value }, at) => {
    const term = terms[at];
    const numeric = typeof value !== "string" && typeof value !== "boolean";
    const shown = read(term?.value, term?.reason, numeric ? "count" : "text");
    return agrees(value, shown) ? [] : [`${texts[at]} is ${asText(value)}, not ${asText(shown)}`];
  });
}

const sheetOf = (calculator: string, { inputs, program }: Example): Sheet =>
  new Sheet(core.describe(calculator, program), core.calculate(calculator, inputs, program), inputs, program);

describe("the explanation of a line", () => {
  it.each(EXAMPLES)("%s: %s, matches calculate and describe", (calculator, _, { inputs, program }) => {
    const { lines } = core.calculate(calculator, inputs, program);
    for (const { id, unit, value, reason, formula = "" } of lines) {
      const { tree, ...explanation } = core.explain(calculator, id, inputs, program);
      const missing = reason === undefined ? {} : { reason };
      expect(explanation).toEqual({ target: id, unit, value, formula, ...missing });
      expect(written(tree)).toBe(structure(parse(formula)));
      if (value !== null && tree.kind !== "literal") expect(tree.value).toEqual(value);
    }
  });

  it.each(EXAMPLES)(
    "%s: %s, has a value for each evaluated part, and for no other",
    (calculator, _, example) => {
      const sheet = sheetOf(calculator, example);
      for (const { id } of sheet.calculation.lines) {
        const explanation = core.explain(calculator, id, example.inputs, example.program);
        expect(differences(explanation, sheet.scopeOfLine(id))).toEqual([]);
      }
    },
  );
});

describe("the explanation of a cell", () => {
  it.each(EXAMPLES)("%s: %s, matches the table", (calculator, _, example) => {
    const { inputs, program } = example;
    const sheet = sheetOf(calculator, example);
    for (const { id: table, kind, columns } of sheet.description.tables) {
      const row = (sheet.calculation.tables[table]?.length ?? 1) - 1;
      // A program with tiers of its own may have no benefits.
      if (row < 0) continue;
      for (const { id, unit, formula } of columns.filter((column) => column.formula !== undefined)) {
        const explanation = core.explain(calculator, `${table}[${row}].${id}`, inputs, program);
        expect(explanation).toMatchObject({ target: `${table}[${row}].${id}`, unit, formula });
        expect(read(explanation.value, explanation.reason, unit)).toEqual(sheet.shownCell(table, row, id));
        if (kind !== "choices") {
          expect(differences(explanation, sheet.scopeOfCell(table, row, id))).toEqual([]);
        }
      }
    }
  });

  it("has the values of the lines for the option of the row", () => {
    const { value, tree } = core.explain("affiliate-economics", "models[0].expectedCac");
    const flatFee = core.calculate("affiliate-economics", { model: "flat" }).values.expectedCac;
    expect(value).toBe(flatFee);
    expect(tree).toMatchObject({ kind: "name", text: "expectedCac", value: flatFee });
  });
});

describe("a branch that is not taken", () => {
  const looked = (inputs: Record<string, unknown>): string[] =>
    flat(core.explain("event-roi", "leads", inputs).tree).flatMap(({ kind, text, value }) =>
      kind === "name" && value !== undefined ? [text] : [],
    );
  const skipped = (inputs: Record<string, unknown>): string[] =>
    flat(core.explain("event-roi", "leads", inputs).tree).flatMap(({ kind, text, skipped }) =>
      kind === "name" && skipped ? [text] : [],
    );

  it("is marked as skipped and has no values", () => {
    expect(looked({})).toEqual(["leadMethod", "qualifiedLeads"]);
    expect(skipped({})).toEqual(["attendees", "followUpRate"]);
    expect(looked({ leadMethod: "funnel" })).toEqual(["leadMethod", "attendees", "followUpRate"]);
    expect(skipped({ leadMethod: "funnel" })).toEqual(["qualifiedLeads"]);
  });
});

describe("a long calculation", () => {
  it("has named steps with their values", () => {
    const { value, tree } = core.explain("deal-model", "commission", { motion: "revenueShare" });
    const steps = (part: Part): Part[] => [
      ...(part.kind === "step" ? [part] : []),
      ...part.parts.flatMap(steps),
    ];
    expect(steps(tree).find(({ text }) => text === "sharedFee")).toMatchObject({ value });
    expect(steps(tree).find(({ text }) => text === "tiered")).toMatchObject({ skipped: true });
  });
});

describe("an explanation of an unknown target", () => {
  const unknown = ["", "nothing", "sponsorship", "campaigns", "campaigns[0]", "campaigns[9].ourCost"];
  const unreadable = [
    "campaigns[-1].ourCost",
    "campaigns[0].cost",
    "campaigns[0.5].ourCost",
    "campaigns[4294967296].ourCost",
    "campaigns[18446744073709551617].ourCost",
    "nothing[0].totalOurs",
    "\ncampaigns[0].ourCost",
    "[0].x",
    "𝟘[é].",
  ];

  it.each([...unknown, ...unreadable])("is refused: %j", (target) => {
    const problem = { path: target, code: "unknownField", params: {} };
    expect(refused(() => core.explain("co-marketing-budget", target))).toEqual([problem]);
  });

  it.each([undefined, null, 5, true, {}, Symbol("revenue")])(
    "is refused if the target is not a string: %o",
    (target) => {
      const explain = (): unknown => core.explain("event-roi", target as string);
      expect(refused(explain)).toMatchObject([{ code: "unknownField" }]);
    },
  );
});

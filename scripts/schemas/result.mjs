// The JSON Schema of what `calculate` returns for a calculator.
import { missingReasons } from "../lib/calculators.mjs";
import { sentences } from "./field.mjs";
import { DIALECT, object } from "./inputs.mjs";

/** Units whose values are words. */
const WORDS = ["choice", "text"];

/** The pattern of a decimal as the core writes it: without an exponent and without trailing zeros. */
const DECIMAL = "^(?:0|-?(?:[1-9][0-9]*|0(?=\\.))(?:\\.[0-9]*[1-9])?)$";

const reason = () => ({ description: "Why the value is missing.", enum: missingReasons() });

/** A value of a unit, or null if it is missing. */
function value({ unit }) {
  if (unit === "flag") return { type: ["boolean", "null"] };
  return WORDS.includes(unit) ? { type: ["string", "null"] } : { type: ["string", "null"], pattern: DECIMAL };
}

const named = (field, words) => ({
  ...(words?.label && { title: words.label }),
  ...(words?.help && { description: words.help }),
  ...value(field),
});

const properties = (list, schemaOf) => Object.fromEntries(list.map((each) => [each.id, schemaOf(each)]));

/** An object that has all of these properties, apart from those that count only sometimes. */
const whole = (list, schemaOf) =>
  object(
    properties(list, schemaOf),
    list.filter(({ when }) => when === undefined).map(({ id }) => id),
  );

const isAsked = ({ formula }) => formula === undefined;

/** The inputs that were used, as the core writes values. */
function usedInputs({ inputs, tables }, words) {
  const entered = tables.filter(({ kind }) => kind === "input");
  const rows = ({ id, columns }) => ({
    title: words.tables[id]?.label,
    type: "array",
    items: whole(columns.filter(isAsked), (column) => named(column, words.tables[id]?.columns[column.id])),
  });
  const isTable = (each) => entered.includes(each);
  return whole([...inputs, ...entered], (each) =>
    isTable(each) ? rows(each) : named(each, words.inputs[each.id]),
  );
}

function tableRows({ id, columns }, words) {
  const cells = whole(columns, (column) => named(column, words.tables[id]?.columns[column.id]));
  const reasons = {
    description: "Why cells are missing, by column.",
    type: "object",
    additionalProperties: reason(),
  };
  return {
    title: words.tables[id]?.label,
    type: "array",
    items: { ...cells, properties: { ...cells.properties, reasons } },
  };
}

const line = ({ id, unit, formula, payable }) => ({
  ...object(
    {
      id: { const: id },
      unit: { const: unit },
      value: value({ unit }),
      reason: reason(),
      formula: { const: formula },
      ...(payable && { payable: { const: true } }),
    },
    ["id", "unit", "value", "formula", ...(payable ? ["payable"] : [])],
  ),
});

const notices = (words) => ({
  description: "Remarks about the result, as codes.",
  type: "array",
  items: object(
    {
      code: { enum: Object.keys(words.notices) },
      level: { enum: ["info", "good", "warning"] },
      params: { type: "object", additionalProperties: { type: ["string", "boolean", "null"] } },
    },
    ["code", "level", "params"],
  ),
});

/** The schema of a calculation. */
export function resultSchema(described, words) {
  const { id, tables, lines } = described;
  const parts = {
    calculator: { const: id },
    currency: { description: "ISO 4217 code of all amounts.", type: "string", pattern: "^[A-Z]{3}$" },
    inputs: { description: "Every input that was used.", ...usedInputs(described, words) },
    values: {
      description: "The figures by id, as decimal text; null for one that is missing.",
      ...whole(lines, (each) => named(each, words.lines[each.id])),
    },
    lines: {
      description: "The figures in the order of reading, with their formulas.",
      type: "array",
      prefixItems: lines.map(line),
      items: false,
      minItems: lines.length,
    },
    tables: { description: "The tables by id.", ...whole(tables, (table) => tableRows(table, words)) },
    notices: notices(words),
  };
  return {
    $schema: DIALECT,
    title: words.title,
    description: sentences(words.question, "The result of a calculation."),
    ...object(parts, Object.keys(parts)),
  };
}

// The JSON Schema of an input or a column, from its description and its words.
import { decimalPattern } from "./decimal-pattern.mjs";

/** Units whose values are whole numbers, unless the field says otherwise. */
const WHOLE = ["whole", "months", "days"];

/** What a number means, for units that a name does not explain. */
const MEANING = {
  share: "A fraction: 0.25 is 25%.",
  multiple: "A ratio: 5.11 is 5.11×.",
};

const isWhole = ({ unit, fractional }) => WHOLE.includes(unit) && !fractional;

/** The bounds of JSON numbers. The schema's own numbers are exact, because bounds have few digits. */
function bounds({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }) {
  return {
    [exclusiveMinimum ? "exclusiveMinimum" : "minimum"]: Number(minimum),
    [exclusiveMaximum ? "exclusiveMaximum" : "maximum"]: Number(maximum),
  };
}

/** A number in JSON or as decimal text. */
const numeric = (field) => ({
  type: [isWhole(field) ? "integer" : "number", "string"],
  ...bounds(field),
  pattern: decimalPattern({ ...field, isWhole: isWhole(field) }),
});

/** A schema that also accepts null and empty text, which mean "not given". */
function orNothing(schema) {
  if (schema.enum) return { ...schema, type: ["string", "null"], enum: [...schema.enum, "", null] };
  const types = [schema.type].flat();
  return { ...schema, type: [...types, "null"], ...(schema.pattern && { pattern: `${schema.pattern}|^$` }) };
}

function typed(field) {
  const { unit, choices, maximumLength } = field;
  if (choices) return { type: "string", enum: choices.map(({ id }) => id) };
  if (unit === "flag") return { type: "boolean" };
  if (unit === "text") return { type: "string", minLength: 1, maxLength: maximumLength };
  return numeric(field);
}

/** The names of the options: from the program, or from the words. */
function optionNames({ choices }, names) {
  const named = choices.map(({ id, name }) => `${id}: ${name ?? names[id] ?? id}`);
  return `One of ${named.join("; ")}.`;
}

/** What the schema itself cannot say about a field. */
const remarks = (field, names) => [
  ...(field.choices ? [optionNames(field, names)] : []),
  ...(MEANING[field.unit] ? [MEANING[field.unit]] : []),
  ...(field.when ? [`Counts only if ${field.when.input} is ${field.when.is.join(" or ")}.`] : []),
  ...(field.optional ? ["May be empty."] : []),
];

/** Joins sentences. */
export const sentences = (...texts) => texts.filter(Boolean).join(" ");

/**
 * The schema of a field. `words` has its label and help, `names` the names of its options. `hasDefault` is false for
 * columns, whose defaults hold for missing cells, not for missing rows.
 */
export function fieldSchema(field, words, names) {
  const own = typed(field);
  return {
    title: words.label,
    description: sentences(words.help, ...remarks(field, names)),
    ...(field.optional ? orNothing(own) : own),
    ...(field.default === null && !field.optional ? {} : { default: field.default }),
  };
}

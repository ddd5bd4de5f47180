// The JSON Schema of a calculator's inputs under the standard program.
import { fieldSchema, sentences } from "./field.mjs";

export const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** An object that has only these properties. */
export const object = (properties, required = []) => ({
  type: "object",
  additionalProperties: false,
  properties,
  ...(required.length > 0 && { required }),
});

const isAsked = ({ formula }) => formula === undefined;

/** The rows of a table that a person enters. */
function tableSchema(table, words) {
  const own = words.tables[table.id];
  const columns = table.columns.filter(isAsked);
  const properties = columns.map((column) => {
    const names = words.choices[`${table.id}.${column.id}`] ?? words.choices[column.id] ?? {};
    return [column.id, fieldSchema(column, own.columns[column.id], names)];
  });
  // A cell without a default has to be given.
  const required = columns
    .filter((column) => column.default === null && !column.optional)
    .map(({ id }) => id);
  return {
    title: own.label,
    description: own.help,
    type: "array",
    minItems: table.minimumRows,
    maxItems: table.maximumRows,
    items: object(Object.fromEntries(properties), required),
    default: table.rows,
  };
}

/** The JSON Schema of a calculator's inputs. No input is required, because each one has a default or may be empty. */
export function inputsSchema({ inputs, tables }, words) {
  const fields = inputs.map((field) => [
    field.id,
    fieldSchema(field, words.inputs[field.id], words.choices[field.id] ?? {}),
  ]);
  const entered = tables
    .filter(({ kind }) => kind === "input")
    .map((table) => [table.id, tableSchema(table, words)]);
  return {
    $schema: DIALECT,
    title: words.title,
    description: sentences(
      words.question,
      'Numbers are JSON numbers or decimal text such as "0.25"; what is left out has its default.',
    ),
    ...object(Object.fromEntries([...fields, ...entered])),
  };
}

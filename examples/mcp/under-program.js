// The schemas of the package are those under the standard program. Another program has its own tiers and defaults.

const namesOf = (choices) => choices.map(({ id, name }) => `${id}: ${name}`).join("; ");

/** The options of an input that come from the program, such as its tiers. */
function withChoices(property, { choices, optional }) {
  if (!choices?.some(({ name }) => name !== undefined)) return property;
  const ids = choices.map(({ id }) => id);
  const description = property.description.replace(/One of .*?\.(?= |$)/, `One of ${namesOf(choices)}.`);
  return { ...property, description, enum: optional ? [...ids, "", null] : ids };
}

/** The schema of an input under a program; none for one that the program sets. */
function propertyUnder(schema, field) {
  if (field.fixed) return [];
  const { default: _, ...property } = withChoices(schema.properties[field.id], field);
  const isGiven = field.default !== null || field.optional;
  return [[field.id, isGiven ? { ...property, default: field.default } : property]];
}

/** The schema of a table under a program; none for one that the program sets. */
const tableUnder = (schema, { id, rows, fixed }) =>
  fixed ? [] : [[id, { ...schema.properties[id], default: rows }]];

/** The schema of a calculator's inputs under the program of a description. */
export function underProgram(schema, { inputs, tables }) {
  const entered = tables.filter(({ kind }) => kind === "input");
  const properties = [
    ...inputs.flatMap((field) => propertyUnder(schema, field)),
    ...entered.flatMap((table) => tableUnder(schema, table)),
  ];
  return { ...schema, properties: Object.fromEntries(properties) };
}

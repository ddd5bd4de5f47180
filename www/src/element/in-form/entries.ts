import type { Inputs } from "../../core/contract/index.js";
import type { Sheet } from "../../sheet/sheet.js";

/** What a field submits: a path such as `values.partnerEarnings`, and its text. */
export type Entry = readonly [path: string, text: string];

/** Figures are plain decimals; one without a value is an empty text, as an empty field is. */
const written = (value: unknown) => String(value ?? "");

function* inputEntries(inputs: Inputs): Generator<Entry> {
  for (const [id, value] of Object.entries(inputs)) {
    if (!Array.isArray(value)) yield [`inputs.${id}`, written(value)];
    else
      for (const [at, row] of value.entries())
        for (const [column, cell] of Object.entries(row)) {
          // Dots alone, because PHP and others drop what stands behind a bracket.
          yield [`inputs.${id}.${at}.${column}`, written(cell)];
        }
  }
}

/**
 * Everything that a calculator can submit of its last answer. The figures that the page hides are left out. An empty
 * `link` is that of a page without an address.
 */
export function entriesOf({ core, description, answered, calculation }: Sheet, link: string): Entry[] {
  const { id, program, currency, lines } = description;
  return [
    ["calculator", id],
    ["program", program.id],
    ["version", core.version],
    ["currency", currency],
    ...(link ? [["link", link] as const] : []),
    ...inputEntries(answered),
    ...lines
      .filter(({ hidden }) => !hidden)
      .map((line) => [`values.${line.id}`, written(calculation?.values[line.id])] as const),
  ];
}

/** Every path that a page may choose, without those of single rows. */
export function pathsOf({ description, inputTables }: Sheet): string[] {
  const { inputs, lines } = description;
  return [
    ...["calculator", "program", "version", "currency", "link", "inputs", "values"],
    ...[...inputs, ...inputTables].map(({ id }) => `inputs.${id}`),
    ...lines.map(({ id }) => `values.${id}`),
  ];
}

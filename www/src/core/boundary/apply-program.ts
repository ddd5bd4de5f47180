import type { Choice, Description, Value } from "../contract/index.js";
import { type Compact, decodeFigures, type Figures } from "./decode.js";

/** What a program sets in a calculator's description, as the wasm module gives it. */
export interface Settings {
  minorUnits: number;
  /** The currency, the program's id and name, then each tier's. */
  texts: Figures;
  /** In the order of the inputs. */
  defaults: Figures;
  /** Of each input table, column by column. */
  rows: Figures[][];
}

/** A description that holds for the standard program, with what another program sets; `program` as it was encoded. */
export function applyProgram(alone: Description, settings: Settings, program: string): Description {
  const description = structuredClone(alone);
  const [currency = "", id = "", name = "", ...tiers] = decodeFigures(settings.texts) as string[];
  Object.assign(description, { currency, minorUnits: settings.minorUnits, program: { id, name } });
  const choices = pairs(tiers);
  const defaults = decodeFigures(settings.defaults);
  description.inputs.forEach((field, index) => {
    field.default = value(defaults[index]);
  });
  description.tables.forEach((table, index) => {
    const columns = settings.rows[index]?.map(decodeFigures);
    const filledIn = table.columns.filter(({ formula }) => formula === undefined);
    table.rows = (columns?.[0] ?? []).map((_, row) =>
      Object.fromEntries(filledIn.map(({ id }, column) => [id, value(columns?.[column]?.[row])])),
    );
  });
  const fields = [description.inputs, ...description.tables.map(({ columns }) => columns)].flat();
  // Only tiers have names of the program's.
  for (const field of fields) if (field.choices?.[0]?.name !== undefined) field.choices = choices;
  const data: unknown = program ? JSON.parse(program) : undefined;
  for (const part of [...description.inputs, ...description.tables]) {
    const preset = member(data, "calculators", description.id, "inputs", part.id);
    for (const mark of ["fixed", "hidden"] as const) if (member(preset, mark) === true) part[mark] = true;
  }
  return description;
}

function pairs(texts: readonly string[]): Choice[] {
  return texts.flatMap((id, at) => (at % 2 === 0 ? [{ id, name: texts[at + 1] ?? "" }] : []));
}

/** What is missing has no value here. */
function value(given: Compact | undefined): Value {
  return typeof given === "string" || typeof given === "boolean" ? given : null;
}

/** What stands at a path of names in data of any shape. */
export function member(data: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (here, name) =>
      typeof here === "object" && here !== null && Object.hasOwn(here, name)
        ? (here as Record<string, unknown>)[name]
        : undefined,
    data,
  );
}

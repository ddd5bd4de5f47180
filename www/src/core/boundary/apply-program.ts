import type { Choice, Description, Value } from "../contract/index.js";
import { type Compact, decodeFigures, type Figures } from "./decode.js";

/** The parts of a calculator's description that a program sets, as the wasm module returns them. */
export interface Settings {
  minorUnits: number;
  /** The currency, the program's id and name, then the id and name of each tier. */
  texts: Figures;
  /** In the order of the inputs. */
  defaults: Figures;
  /** The columns of the default rows of each input table. */
  rows: Figures[][];
}

/** Applies an encoded program's settings to a copy of a description for the standard program. */
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
  // If choices have names, they are tiers, because only the names of tiers come from the program.
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

/** A default as a value; a missing default is null, without its reason. */
function value(given: Compact | undefined): Value {
  return typeof given === "string" || typeof given === "boolean" ? given : null;
}

/** The value at a path of names in data of any shape; undefined if the path does not exist. */
export function member(data: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (here, name) =>
      typeof here === "object" && here !== null && Object.hasOwn(here, name)
        ? (here as Record<string, unknown>)[name]
        : undefined,
    data,
  );
}

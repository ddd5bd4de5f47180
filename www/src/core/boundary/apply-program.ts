import type { Choice, Description, Value } from "../contract/index.js";

/** The parts of a calculator's description that a program sets, as the core module returns them. */
export interface Settings {
  minorUnits: string;
  currency: string;
  id: string;
  name: string;
  /** The ids and names of the tiers. */
  tiers: [id: string, name: string][];
  /** In the order of the inputs. */
  defaults: Value[];
  /** The columns of the default rows of each input table. */
  rows: Value[][][];
}

/** Applies the settings of a program, whose own text is `program`, to a copy of a description for the standard program. */
export function applyProgram(alone: Description, settings: Settings, program: string): Description {
  const description = structuredClone(alone);
  const { currency, minorUnits, id, name } = settings;
  Object.assign(description, { currency, minorUnits: Number(minorUnits), program: { id, name } });
  const choices = settings.tiers.map(([id, name]): Choice => ({ id, name }));
  description.inputs.forEach((field, index) => {
    field.default = settings.defaults[index] ?? null;
  });
  description.tables.forEach((table, index) => {
    const columns = settings.rows[index];
    const filledIn = table.columns.filter(({ formula }) => formula === undefined);
    table.rows = (columns?.[0] ?? []).map((_, row) =>
      Object.fromEntries(filledIn.map(({ id }, column) => [id, columns?.[column]?.[row] ?? null])),
    );
  });
  const fields = [description.inputs, ...description.tables.map(({ columns }) => columns)].flat();
  // If choices have names, they are tiers, because only the names of tiers come from the program.
  for (const field of fields) if (field.choices?.[0]?.name !== undefined) field.choices = choices;
  const data: unknown = program ? JSON.parse(program) : undefined;
  const disclaimer = member(data, "disclaimer") ?? undefined;
  if (disclaimer !== undefined) description.disclaimer = disclaimer === false ? "" : String(disclaimer);
  for (const part of [...description.inputs, ...description.tables]) {
    const preset = member(data, "calculators", description.id, "inputs", part.id);
    for (const mark of ["fixed", "hidden"] as const) if (member(preset, mark) === true) part[mark] = true;
    if ("term" in part && member(preset, "fixed") === false) delete part.term;
  }
  return description;
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

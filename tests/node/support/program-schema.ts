import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { CalculationError, type load } from "partner-calculators";
import type { Problem } from "../../../www/src/core/contract/index.js";

export type Data = Record<string, unknown>;

/** Where the ready-made programs and their schema are. */
export const FOLDER = new URL("../../../www/programs/", import.meta.url);

export const readJson = (name: string): Data => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));

export const SCHEMA = readJson("program.schema.json");

const ajv = new Ajv2020({ strictTypes: false, strictRequired: false });
// Editors show this text; other readers of schemas pass over it.
ajv.addKeyword("patternErrorMessage");

/** Whether something is a program to the schema; `validate.errors` says why not. */
export const validate = ajv.compile(SCHEMA);

/** What the core has against a program. */
export function problemsOf(core: Awaited<ReturnType<typeof load>>, program: Data): Problem[] {
  try {
    core.describe("event-roi", program);
    return [];
  } catch (error) {
    if (error instanceof CalculationError) return error.problems;
    throw error;
  }
}

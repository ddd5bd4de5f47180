import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { CalculationError, type load } from "partner-calculators";
import type { Problem } from "../../../www/src/core/contract/index.js";

export type Data = Record<string, unknown>;

/** The folder of the ready-made programs and their schema. */
export const FOLDER = new URL("../../../www/programs/", import.meta.url);

export const readJson = (name: string): Data => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));

export const SCHEMA = readJson("program.schema.json");

const ajv = new Ajv2020({ strictTypes: false, strictRequired: false });
// An annotation for editors, which other readers of schemas ignore.
ajv.addKeyword("patternErrorMessage");

/** Whether the schema accepts a program; `validate.errors` has the reasons if not. */
export const validate = ajv.compile(SCHEMA);

/** The problems for which the core refuses a program. */
export function problemsOf(core: Awaited<ReturnType<typeof load>>, program: Data): Problem[] {
  try {
    core.describe("event-roi", program);
    return [];
  } catch (error) {
    if (error instanceof CalculationError) return error.problems;
    throw error;
  }
}

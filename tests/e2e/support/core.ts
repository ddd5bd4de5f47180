import { load } from "partner-calculators";
import type { Column, Description, FormGroup, TableDescription } from "../../../www/src/core/contract.js";

const core = await load();

/** What the built package says of a calculator; a program may stand in for the standard one. */
export const describe = (calculator: string, program?: Record<string, unknown>): Description =>
  core.describe(calculator, program);

/** The columns of a table that are filled in. */
export const entered = ({ columns }: TableDescription): Column[] =>
  columns.filter(({ formula }) => formula === undefined);

export const groupOf = (description: Description, input: string): FormGroup | undefined =>
  description.form.find(({ inputs }) => inputs.includes(input));

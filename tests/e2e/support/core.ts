import { load } from "partner-calculators";
import type {
  Calculation,
  Column,
  Description,
  FormGroup,
  Inputs,
  Program,
  TableDescription,
} from "../../../www/src/core/contract/index.js";

const core = await load();

/**
 * The description of a calculator in the built package, for the standard program or another one.
 */
export const describe = (calculator: string, program?: Record<string, unknown>): Description =>
  core.describe(calculator, program);

/** The result of the built package in Node, with the program's texts in a language. */
export const calculate = (
  calculator: string,
  inputs: Inputs,
  program?: Program,
  locale = "en",
): Calculation => core.calculate(calculator, inputs, program, { locale });

/** The columns of a table that a person fills in. */
export const entered = ({ columns }: TableDescription): Column[] =>
  columns.filter(({ formula }) => formula === undefined);

/** The version of the built package's calculators. */
export const { version } = core;

export const groupOf = (description: Description, input: string): FormGroup | undefined =>
  description.form.find(({ inputs }) => inputs.includes(input));

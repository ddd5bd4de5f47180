import units from "../../pkg/steps.json";
import type { Unit } from "../core/contract/index.js";
import type { ExplainWords } from "../text/common.js";
import type { ExplainContext } from "./context.js";

/** The label of a named step. */
export const stepLabel = ({ sheet }: ExplainContext, { steps }: ExplainWords, name: string): string =>
  steps[sheet.description.id]?.[name] ?? name;

const all: Readonly<Record<string, Readonly<Record<string, string>>>> = units;

/** The unit of a named step. */
export const stepUnit = ({ sheet }: ExplainContext, name: string): Unit =>
  (all[sheet.description.id]?.[name] ?? "count") as Unit;

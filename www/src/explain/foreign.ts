import type { Unit, Value } from "../core/contract/index.js";
import type { ExplainWords } from "../text/common.js";
import { isDecimal } from "../text/decimal.js";
import type { ExplainContext } from "./context.js";

/** Units of program fields, by the ends of their names, because the core describes only what a person enters. */
const UNITS: readonly [RegExp, Unit][] = [
  [/\.(annual|quarterlyCap|below|flatFee|minimumPayout|volumeCustomFrom|minorUnit)$/, "money"],
  [/(\.cost|\.averageRevenue|requirements\.revenue)$/, "money"],
  [/(commissionBrackets|volumeRebates|^row)\.from$/, "money"],
  [/(rate|Rate|Target|Margin|Share|Credit)$/, "share"],
  [/Months$/, "months"],
  [/Days?$/, "days"],
];

/** The unit of a program field. */
export const foreignUnit = (name: string, value: Value): Unit =>
  UNITS.find(([pattern]) => pattern.test(name))?.[1] ?? (isDecimal(value) ? "count" : "text");

/** Formats the value of a program field. The value of a basis is an id, which has words of its own. */
export function writeForeign(
  view: ExplainContext,
  { names }: ExplainWords,
  name: string,
  value: Value,
): string {
  const said = typeof value === "string" && name.endsWith("Basis") ? names[value] : undefined;
  return said ?? view.wording.value(value, foreignUnit(name, value), "full");
}

/** The label of a program field, such as `program.tiers.id`, or of a function's word. */
export function foreignLabel({ names }: ExplainWords, name: string): string {
  const last = name.split(".").at(-1) ?? name;
  return names[name] ?? names[last] ?? last;
}

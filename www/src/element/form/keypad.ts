import type { Field, Unit } from "../../core/contract/index.js";

const WHOLE: readonly Unit[] = ["whole", "months", "days"];

/** The keys that a phone offers for a field; its keys for numbers alone may have no minus. */
export function keypad({ unit, minimum, fractional }: Field): "text" | "numeric" | "decimal" {
  if (unit === "text" || minimum?.startsWith("-")) return "text";
  return WHOLE.includes(unit) && !fractional ? "numeric" : "decimal";
}

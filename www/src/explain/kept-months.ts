import { html } from "../shared/lit.js";
import { isDecimal } from "../text/decimal.js";
import { spokenBrackets } from "./fraction.js";
import type { Node } from "./node.js";
import type { SetPart, Setting, Type } from "./setting.js";

const text = (number: string): Node => ({ kind: "number", text: number });
const STRONGEST = 9;

/** The share of customers who are still there after a month, raised to a number of months. */
function remaining({ texts }: Setting, churn: Type, exponent: Type | undefined): Type {
  const share = html`(1 − ${churn})`;
  const power = html`<span class="sr"> ${texts.functions.power} </span>`;
  return exponent === undefined ? share : html`${share}<sup>${power}${exponent}</sup>`;
}

/**
 * The months that a customer stays, with values: one month, and each further month for the share of customers who are
 * still there, "1 + (1 − 5%) + … + (1 − 5%)¹²⁻¹"; without a limit, "1 ÷ 5%". Undefined in words.
 */
export function keptMonths(setting: Setting, node: Node & { kind: "call" }, set: SetPart): Type | undefined {
  const [churn, months] = node.list;
  if (setting.mode !== "values" || node.name !== "kept" || !churn || !months) return undefined;
  if (typeof node.value !== "string" || months.value === undefined) return undefined;
  if (months.value === null) {
    return set(setting, { kind: "binary", operator: "÷", left: text("1"), right: churn }, 1);
  }
  if (!isDecimal(months.value)) return undefined;
  const count = Number(months.value);
  if (count < 2) return set(setting, text(String(months.value)), 1);
  const lost = set(setting, churn, STRONGEST);
  const second = remaining(setting, lost, undefined);
  if (count === 2) return html`1 + ${second}`;
  const named = months.kind === "name" || months.kind === "step" ? months : text(months.value);
  const last = html`${set(setting, named, STRONGEST)} − 1`;
  const third = count > 3 ? html` + …` : "";
  return html`1 + ${second}${third} + ${remaining(setting, lost, spokenBrackets(last, true))}`;
}

import { readFileSync } from "node:fs";
import module from "../../../www/pkg/module.json" with { type: "json" };
import type { Reason } from "../../../www/src/core/contract/index.js";

const texts = new Map<string, string>();

/** A calculator's definition as text: a value a line, and a field as its id, its unit's number, its default, … */
function definition(calculator: string): string {
  const known = texts.get(calculator);
  if (known !== undefined) return known;
  const file = new URL(`../../../www/pkg/definitions/${calculator}.json`, import.meta.url);
  const { text } = JSON.parse(readFileSync(file, "utf8")) as { text: string };
  texts.set(calculator, text);
  return text;
}

/** Why an optional input that is not given is missing, as its calculator declares it. */
export function notGiven(calculator: string, input: string): Reason | undefined {
  const field = new RegExp(`^${input}\n\\d+\n(?:[gpfa]\n.*)?\n1\n(\\d+)$`, "m");
  const place = definition(calculator).match(field)?.[1];
  return place === undefined ? undefined : (module.reasons[Number(place)] as Reason | undefined);
}

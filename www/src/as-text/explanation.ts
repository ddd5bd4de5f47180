import type { Explanation, Part, Value } from "../core/contract/index.js";
import { nameOf, type Wording } from "../text/wording.js";
import { aligned, harmless, indented } from "./columns.js";

/** The names of a formula with their values, in the order of reading. Parts that were not looked at have none. */
function* namesIn({ kind, text, value, parts }: Part): Generator<[string, Value]> {
  if (kind === "name" && value !== undefined) yield [text, value];
  for (const part of parts) yield* namesIn(part);
}

/** How a figure was computed: its value, its formula, and the values that the formula names. */
export function explanationText(wording: Wording, explanation: Explanation): string {
  const { target, unit, formula, value, reason, tree } = explanation;
  const name = nameOf(target);
  const known = wording.known(name);
  const shown = known ? wording.write(name, value, "full") : wording.value(value, unit, "full");
  const why = value === null ? ` (${wording.reason(reason)})` : "";
  const rows = [...new Map(namesIn(tree))].map(([id, found]) => [
    wording.label(id),
    wording.known(id) ? wording.write(id, found, "full") : wording.value(found, "text"),
    wording.label(id) === id ? "" : id,
  ]);
  const named = rows.length > 0 ? ["", ...indented(aligned(rows, ["end", "start", "end"]))] : [];
  return [
    `${harmless(wording.label(name))}: ${harmless(shown)}${why}`,
    `${target} = ${formula}`,
    ...named,
  ].join("\n");
}

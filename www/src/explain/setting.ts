import type { Unit, Value } from "../core/contract/index.js";
import type { View } from "../element/desk/view.js";
import { html, type TemplateResult } from "../shared/lit.js";
import type { ExplainWords } from "../text/common.js";
import { joints } from "../text/lists.js";
import type { Terms } from "./branches.js";
import type { Meaning } from "./meaning.js";

/** What a formula is set with: in words, with the values that it had, or as a condition, where calls are values. */
export interface Setting {
  view: View;
  texts: ExplainWords;
  /** What is explained: a line's id or a cell. */
  target: string;
  unit: Unit;
  terms: Terms;
  mode: "words" | "values" | "condition";
  /** Draws a value that leads somewhere. */
  link(meaning: Meaning, value: Value): TemplateResult;
}

export type Type = string | TemplateResult;

/** A text with `{0}`, `{1}` and `{list}` filled in. */
export function filled(template: string, list: readonly Type[], language = ""): TemplateResult {
  const between = language ? joints(list.length, language) : [];
  const joined = list.map((each, at) => html`${between[at]}${each}`);
  return html`${template
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 0 ? part : part === "list" ? joined : (list[Number(part)] ?? "")))}`;
}

import type { Unit, Value } from "../core/contract/index.js";
import type { Trees } from "../core/explained.js";
import { html, type TemplateResult } from "../shared/lit.js";
import type { ExplainWords } from "../text/common.js";
import { joints } from "../text/lists.js";
import type { ExplainContext } from "./context.js";
import type { Meaning } from "./meaning.js";
import type { Node } from "./node.js";

/** The words of the explanations in a language, and the trees of the calculator's formulas. */
export interface Texts extends ExplainWords {
  trees: Trees;
}

/** How to set a formula: in words, with its values, or as a condition, in which calls are shown as values. */
export interface Setting {
  view: ExplainContext;
  texts: Texts;
  /** The explained figure: a line's id or a cell. */
  target: string;
  unit: Unit;
  mode: "words" | "values" | "condition";
  /** Draws a value with a link to its field or its own explanation. */
  link(meaning: Meaning, value: Value): TemplateResult;
  /** Draws a named step, or its value, which opens its own formula. */
  step(node: Node & { kind: "step" }, isValue: boolean): TemplateResult;
  /** Draws the text of a cell as a link to the cell, if the cell is on the page. */
  cell(path: string, row: string, text: string): TemplateResult;
  /** Draws the value of a function, which opens the function's own explanation; `label` is the function in words. */
  call(node: Node & { kind: "call" }, unit: Unit, label: string, text: string): TemplateResult;
}

export type Type = string | TemplateResult;

/** Sets a part of a formula; `outer` is the binding strength of the operator around it. */
export type SetPart = (setting: Setting, node: Node, outer?: number) => Type;

/** Fills `{0}`, `{1}` and `{list}` in a template; with a `language`, `{list}` is joined in that language. */
export function filled(template: string, list: readonly Type[], language = ""): TemplateResult {
  const between = language ? joints(list.length, language) : [];
  const joined = list.map((each, at) => html`${between[at]}${each}`);
  return html`${template
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 0 ? part : part === "list" ? joined : (list[Number(part)] ?? "")))}`;
}

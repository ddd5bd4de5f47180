import { html } from "../shared/lit.js";
import { nameOf } from "../text/wording.js";
import { cellAt, writtenCall } from "./call-value.js";
import { meaning } from "./meaning.js";
import type { Node } from "./node.js";
import { plainText } from "./plain-text.js";
import { filled, type Setting, type Texts, type Type } from "./setting.js";
import { stepLabel, stepUnit } from "./steps.js";
import { linkedValue, set } from "./typeset.js";

/** A text in the quotation marks of the language. */
export const quoted = ({ sentences }: Texts, text: string): string =>
  (sentences.quoted ?? "{0}").replace("{0}", () => text);

/** A part of a condition by its name, in quotation marks; a cell also by its row. */
export function named(setting: Setting, node: Node): string {
  const { view, texts, target } = setting;
  if (node.kind === "name") return quoted(texts, meaning(view, texts, target, node.name).label);
  if (node.kind === "step") return quoted(texts, stepLabel(view, texts, node.name));
  const cell = node.kind === "call" ? cellAt(setting, node) : undefined;
  if (!cell) return quoted(texts, plainText(set({ ...setting, mode: "words" }, node)));
  const column = quoted(texts, view.wording.label(nameOf(cell.path)));
  return plainText(filled(texts.functions.rowAt ?? "{0} ({1})", [column, cell.row]));
}

/** A name with its value, which is never at the start of a line: "“Your revenue” ($70,000)". */
function withValue(setting: Setting, node: Node): Type {
  const { value } = node;
  if (value === undefined || value === null) return named(setting, node);
  const isCall = node.kind === "call";
  const shown = isCall ? linkedValue(setting, node, value) : set({ ...setting, mode: "values" }, node, 1);
  const inBrackets = filled(setting.texts.sentences.withValue ?? "({0})", [shown]);
  return html`${named(setting, node)} <span class="unbroken">${inBrackets}</span>`;
}

/** Writes a constant in the unit of what it is compared with. */
export function writtenLike(setting: Setting, other: Node, text: string): string {
  const { view, texts, target } = setting;
  if (other.kind === "name") return meaning(view, texts, target, other.name).write(text);
  if (other.kind === "call") return writtenCall(setting, other, text)[1];
  return view.wording.value(text, other.kind === "step" ? stepUnit(view, other.name) : "count", "full");
}

/** One side of a comparison: an option is shown by its name, and a number in the unit of the other side. */
export function side(setting: Setting, node: Node, other: Node, hasValue: boolean): Type {
  if (node.kind === "text" || node.kind === "number") return writtenLike(setting, other, node.text);
  if (node.kind === "binary" || node.kind === "unary") return set({ ...setting, mode: "values" }, node, 3);
  return hasValue ? withValue(setting, node) : named(setting, node);
}

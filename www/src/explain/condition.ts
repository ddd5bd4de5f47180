import { html } from "../shared/lit.js";
import { nameOf } from "../text/wording.js";
import { held } from "./branches.js";
import { cellAt, isRowOf, writtenCall } from "./call-value.js";
import { meaning } from "./meaning.js";
import type { Node } from "./node.js";
import { type IsInput, isNoise } from "./noise.js";
import { isRowPlace } from "./place.js";
import type { CellAt } from "./rows.js";
import { filled, type Setting, type Type } from "./setting.js";
import { stepUnit } from "./steps.js";
import { linkedValue, notGiven, set } from "./typeset.js";

/** The keys of the sentences for comparisons. */
const SENTENCES: Readonly<Record<string, string>> = {
  "=": "equals",
  "≠": "differs",
  "<": "below",
  "≤": "atMost",
  ">": "above",
  "≥": "atLeast",
};

/** A label in quotation marks; the words for a program's field are a part of the sentence. */
function quoted(setting: Setting, node: Node & { kind: "name" }): Type {
  const { view, texts, target } = setting;
  const found = meaning(view, texts, target, node.name);
  const label = html`<i class="name">${found.label}</i>`;
  return found.unit === undefined ? label : filled(texts.sentences.quoted ?? "{0}", [label]);
}

/** A part in words, with its value: "“Your revenue” ($70,000)". */
function withValue(setting: Setting, said: Type, node: Node): Type {
  if (node.value === undefined || node.value === null) return said;
  const value =
    node.kind === "call"
      ? linkedValue(setting, node, node.value)
      : set({ ...setting, mode: "values" }, node, 1);
  return filled(setting.texts.sentences.withValue ?? "{0}", [said, value]);
}

/** The column and the row of a cell. */
function cellWords({ view, texts }: Setting, { path, row }: CellAt): Type {
  const label = html`<i class="name">${view.wording.label(nameOf(path))}</i>`;
  return filled(texts.functions.rowAt ?? "{0} ({1})", [
    filled(texts.sentences.quoted ?? "{0}", [label]),
    row,
  ]);
}

/** Writes a constant in the unit of what it is compared with. */
function writtenLike(setting: Setting, other: Node, text: string): string {
  const { view, texts, target } = setting;
  if (other.kind === "name") return meaning(view, texts, target, other.name).write(text);
  if (other.kind === "call") return writtenCall(setting, other, text)[1];
  return view.wording.value(text, other.kind === "step" ? stepUnit(view, other.name) : "count", "full");
}

/** One side of a comparison: an option is shown by its name, and a number in the unit of the other side. */
function side(setting: Setting, node: Node, other: Node, hasValue: boolean): Type {
  if (node.kind === "text" || node.kind === "number") {
    return html`<i class="name">${writtenLike(setting, other, node.text)}</i>`;
  }
  if (node.kind === "name") {
    const said = quoted(setting, node);
    return hasValue ? withValue(setting, said, node) : said;
  }
  if (node.kind !== "step" && node.kind !== "call") return set({ ...setting, mode: "values" }, node, 3);
  const cell = node.kind === "call" ? cellAt(setting, node) : undefined;
  const said = cell ? cellWords(setting, cell) : set({ ...setting, mode: "words" }, node, 1);
  return hasValue && !(node.kind === "step" && node.value === undefined)
    ? withValue(setting, said, node)
    : said;
}

/** Reports a flag or a choice: "“Deal registered” is set to “Yes”". */
function isSetTo({ texts }: Setting, said: Type, option: Type): Type {
  return filled(texts.sentences.isSet ?? "{0} {1}", [
    said,
    filled(texts.sentences.quoted ?? "{0}", [option]),
  ]);
}

function flag(setting: Setting, node: Node, holds: boolean): Type {
  const said = node.kind === "name" ? quoted(setting, node) : set({ ...setting, mode: "words" }, node, 1);
  return isSetTo(setting, said, setting.view.wording.value(holds, "flag"));
}

/** Calls whose own words form a sentence, so that no sentence is wrapped around them. */
const isSentence = ({ name }: { name: string }) => name === "given" || name === "neverRises";

function negated(setting: Setting, inner: Node): Type {
  const { sentences } = setting.texts;
  if (inner.kind === "name" || (inner.kind === "call" && !isSentence(inner))) {
    return flag(setting, inner, false);
  }
  if (inner.kind === "call" && inner.name === "given") return notGiven(setting, inner);
  return filled(sentences.fails ?? "{0}", [set(setting, inner)]);
}

/** Replaces "choice ≠ option" by "choice = its value", because the value tells a reader more. */
function asItIs(node: Node): Node {
  if (node.kind !== "binary" || node.operator !== "≠") return node;
  const { left, right } = node;
  if (left.kind !== "name" || right.kind !== "text") return node;
  const { value } = left;
  return typeof value === "string" ? { ...node, operator: "=", right: { ...right, text: value } } : node;
}

/** Splits conditions at `and`, and drops duplicates and conditions that are noise. */
export function single(nodes: readonly Node[], isInput: IsInput = () => true): Node[] {
  const found = new Map<string, Node>();
  const add = (node: Node) => {
    if (node.kind === "binary" && node.operator === "and") {
      add(node.left);
      add(node.right);
    } else {
      const plain = asItIs(node);
      // The same condition may be part of several branches, with another value in each.
      const key = JSON.stringify(plain, (name, part) =>
        name === "value" || name === "isSkipped" ? undefined : part,
      );
      if (!isNoise(plain, isInput)) found.set(key, plain);
    }
  };
  nodes.forEach(add);
  return [...found.values()];
}

const isRow = (node: Node): node is Node & { kind: "call" } =>
  node.kind === "call" && isRowOf(node.name) && node.value !== undefined;

/** Compares the rows that two functions find, by their names: "Gold comes after Silver". */
function rowOrder(setting: Setting, { operator, left, right }: Node & { kind: "binary" }): Type | undefined {
  if (!isRow(left) || !isRow(right)) return undefined;
  const key = operator === ">" ? "comesAfter" : operator === "≤" ? "comesNotAfter" : "";
  const sentence = setting.texts.sentences[key];
  const sides = [left, right].map((each) => linkedValue(setting, each, each.value ?? null));
  return sentence === undefined ? undefined : filled(sentence, sides);
}

/** A comparison as a sentence; the value of a side is left out where the other side gives it. */
function comparison(setting: Setting, { operator, left, right }: Node & { kind: "binary" }): Type {
  const isEqual = operator === "=";
  const isConstant = (node: Node) => node.kind === "text" || node.kind === "number";
  const said = side(setting, left, right, !(isEqual && isConstant(right)));
  const other = side(setting, right, left, !(isEqual && isConstant(left)));
  if (isEqual && right.kind === "text") return isSetTo(setting, said, other);
  return filled(setting.texts.sentences[SENTENCES[operator] ?? ""] ?? `{0} ${operator} {1}`, [said, other]);
}

/** A condition that is true, as a sentence. */
export function condition(setting: Setting, node: Node): Type {
  if (node.kind === "unary") return negated(setting, node.inner);
  if (node.kind === "name" || (node.kind === "call" && !isSentence(node))) return flag(setting, node, true);
  if (node.kind !== "binary" || isRowPlace(node)) return set(setting, node);
  if (!(node.operator in SENTENCES)) return set({ ...setting, mode: "values" }, node);
  return rowOrder(setting, node) ?? comparison(setting, node);
}

/** The conditions that made a flag true or false; the position of the row only if nothing else did. */
export function decidedBy(node: Node, value: boolean, isInput: IsInput): Node[] {
  const all = held(node, value);
  const found = single([all], isInput);
  return found.length > 0 ? found : [all];
}

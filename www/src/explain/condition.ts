import { held } from "./branches.js";
import { isRowOf } from "./call-value.js";
import { named, quoted, side, writtenLike } from "./comparison-sides.js";
import type { Node } from "./node.js";
import { type IsInput, isNoise } from "./noise.js";
import { plainText } from "./plain-text.js";
import { isRowPlace } from "./row-place.js";
import { filled, type Setting, type Type } from "./setting.js";
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

/** Reports a flag or a choice: "“Deal registered” is set to “Yes”". */
function isSetTo({ texts }: Setting, said: Type, option: string): Type {
  return filled(texts.sentences.isSet ?? "{0} {1}", [said, quoted(texts, option)]);
}

function flag(setting: Setting, node: Node, holds: boolean): Type {
  return isSetTo(setting, named(setting, node), setting.view.wording.value(holds, "flag"));
}

/** Calls whose own words form a sentence, so that no sentence is wrapped around them. */
const isSentence = ({ name }: { name: string }) => name === "given" || name === "neverRises";

function negated(setting: Setting, inner: Node): Type {
  const { sentences } = setting.texts;
  if (inner.kind === "name" || (inner.kind === "call" && !isSentence(inner))) {
    return flag(setting, inner, false);
  }
  if (inner.kind === "call" && inner.name === "given") return plainText(notGiven(setting, inner));
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
  if (isEqual && right.kind === "text") return isSetTo(setting, said, writtenLike(setting, left, right.text));
  return filled(setting.texts.sentences[SENTENCES[operator] ?? ""] ?? `{0} ${operator} {1}`, [said, other]);
}

/** A condition that is true, as a sentence. */
export function condition(setting: Setting, node: Node): Type {
  if (node.kind === "unary") return negated(setting, node.inner);
  if (node.kind === "name" || (node.kind === "call" && !isSentence(node))) return flag(setting, node, true);
  if (node.kind !== "binary" || isRowPlace(node)) return plainText(set(setting, node));
  if (!(node.operator in SENTENCES)) return set({ ...setting, mode: "values" }, node);
  return rowOrder(setting, node) ?? comparison(setting, node);
}

/** The conditions that made a flag true or false; the position of the row only if nothing else did. */
export function decidedBy(node: Node, value: boolean, isInput: IsInput): Node[] {
  const all = held(node, value);
  const found = single([all], isInput);
  return found.length > 0 ? found : [all];
}

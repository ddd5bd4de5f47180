import type { Value } from "../core/contract/index.js";
import { html } from "../shared/lit.js";
import { held } from "./branches.js";
import { meaning } from "./meaning.js";
import { type Node, strength } from "./node.js";
import { type IsInput, isNoise } from "./noise.js";
import { filled, type Setting, type Type } from "./setting.js";
import { notGiven, set } from "./typeset.js";

/** One side of a comparison: an option is shown by its name, and a number in the unit of the other side. */
function side(setting: Setting, node: Node, other: Node): Type {
  // Set a row position in words, because the expression that selects the row identifies it better than its number.
  if (other.kind === "name" && other.name === "place") return set({ ...setting, mode: "words" }, node, 3);
  if ((node.kind !== "text" && node.kind !== "number") || other.kind !== "name") return set(setting, node, 3);
  const { write } = meaning(setting.view, setting.texts, setting.target, other.name);
  return html`<i class="name">${write(node.text)}</i>`;
}

/** Reports the value of a flag: "… is yes" or "… is no". */
function flag(setting: Setting, node: Node, holds: boolean): Type {
  const { functions, sentences } = setting.texts;
  const said = set({ ...setting, mode: "words" }, node, 1);
  return filled(sentences.equals ?? "{0}", [said, functions[String(holds)] ?? String(holds)]);
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

/** A condition that is true, as a sentence. */
export function condition(setting: Setting, node: Node): Type {
  const { sentences } = setting.texts;
  if (node.kind === "unary") return negated(setting, node.inner);
  if (node.kind === "name" || (node.kind === "call" && !isSentence(node))) return flag(setting, node, true);
  if (node.kind !== "binary") return set(setting, node);
  const { operator, left, right } = node;
  const sides = [side(setting, left, right), side(setting, right, left)];
  const text = operator === "=" ? sentences.equals : operator === "≠" ? sentences.differs : undefined;
  return filled(text ?? `{0} ${operator} {1}`, sides);
}

/** Reduces a formula that is itself a condition to the parts that decided its value; returns others unchanged. */
export function decided(node: Node, value: Value, isInput: IsInput): Node {
  const isCondition = node.kind === "binary" && strength(node.operator) <= strength("=");
  if (!isCondition || typeof value !== "boolean") return node;
  const all = held(node, value);
  const [first, ...rest] = single([all], isInput);
  if (!first) return all;
  return rest.reduce((left, right) => ({ ...node, operator: "and", left, right }), first);
}

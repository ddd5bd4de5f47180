import type { Value } from "../core/contract/index.js";
import { html } from "../shared/lit.js";
import { held } from "./branches.js";
import { meaning } from "./meaning.js";
import { type Node, strength } from "./node.js";
import { type IsInput, isNoise } from "./noise.js";
import { filled, type Setting, type Type } from "./setting.js";
import { notGiven, set } from "./typeset.js";

/** An option that a choice is compared with is said by its name; a number has the unit of what it is compared with. */
function side(setting: Setting, node: Node, other: Node): Type {
  // Which row is meant is said by what makes it that row.
  if (other.kind === "name" && other.name === "place") return set({ ...setting, mode: "words" }, node, 3);
  if ((node.kind !== "text" && node.kind !== "number") || other.kind !== "name") return set(setting, node, 3);
  const { write } = meaning(setting.view, setting.texts, setting.target, other.name);
  return html`<i class="name">${write(node.text)}</i>`;
}

/** Whether something that is so or not is so. */
function flag(setting: Setting, node: Node, holds: boolean): Type {
  const { functions, sentences } = setting.texts;
  const said = set({ ...setting, mode: "words" }, node, 1);
  return filled(sentences.equals ?? "{0}", [said, functions[String(holds)] ?? String(holds)]);
}

/** A word that is a sentence needs none around it. */
const isSentence = ({ name }: { name: string }) => name === "given" || name === "neverRises";

function negated(setting: Setting, inner: Node): Type {
  const { sentences } = setting.texts;
  if (inner.kind === "name" || (inner.kind === "call" && !isSentence(inner))) {
    return flag(setting, inner, false);
  }
  if (inner.kind === "call" && inner.name === "given") return notGiven(setting, inner);
  return filled(sentences.fails ?? "{0}", [set(setting, inner)]);
}

/** That a choice is none of the others says less than what it is. */
function asItIs(node: Node): Node {
  if (node.kind !== "binary" || node.operator !== "≠") return node;
  const { left, right } = node;
  if (left.kind !== "name" || right.kind !== "text") return node;
  const { value } = left;
  return typeof value === "string" ? { ...node, operator: "=", right: { ...right, text: value } } : node;
}

/** The single conditions, each once, without those that say nothing. */
export function single(nodes: readonly Node[], isInput: IsInput = () => true): Node[] {
  const found = new Map<string, Node>();
  const add = (node: Node) => {
    if (node.kind === "binary" && node.operator === "and") {
      add(node.left);
      add(node.right);
    } else {
      const plain = asItIs(node);
      const key = JSON.stringify(plain);
      if (!isNoise(plain, isInput)) found.set(key, plain);
    }
  };
  nodes.forEach(add);
  return [...found.values()];
}

/** What held, as a sentence. */
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

/** A formula that is itself a condition, as far as it decided: with the values of what held. */
export function decided(node: Node, value: Value, isInput: IsInput): Node {
  const isCondition = node.kind === "binary" && strength(node.operator) <= strength("=");
  if (!isCondition || typeof value !== "boolean") return node;
  const all = held(node, value);
  const [first, ...rest] = single([all], isInput);
  if (!first) return all;
  return rest.reduce((left, right) => ({ ...node, operator: "and", left, right }), first);
}

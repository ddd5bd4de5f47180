import { html } from "lit";
import { nameOf } from "../text/wording.js";
import { type Terms, termOf } from "./branches.js";
import { meaning } from "./meaning.js";
import type { Node } from "./parse.js";
import { filled, type Setting, set, type Type } from "./typeset.js";

/** An option that a choice is compared with is said by its name; a number has the unit of what it is compared with. */
function side(setting: Setting, node: Node, other: Node): Type {
  if ((node.kind !== "text" && node.kind !== "number") || other.kind !== "name") return set(setting, node, 3);
  const { path } = meaning(setting.view, setting.texts, setting.target, other.name);
  return html`<i class="name">${setting.view.wording.write(nameOf(path), node.text, "full")}</i>`;
}

/** What the program states needs no reason of its own. */
function isForeign(node: Node): boolean {
  if (node.kind === "call") return node.list.some(isForeign);
  return node.kind === "name" && node.name.startsWith("program.");
}

const isNoise = (node: Node) => node.kind === "call" && node.name === "given" && isForeign(node);

function negated(setting: Setting, inner: Node): Type {
  const { functions, sentences } = setting.texts;
  if (inner.kind === "call" && inner.name === "given") {
    const list = inner.list.map((each) => set({ ...setting, mode: "words" }, each, 1));
    return filled(functions.notGiven ?? "{0}", list);
  }
  return filled(sentences.fails ?? "{0}", [set(setting, inner)]);
}

/** That a choice is none of the others says less than what it is. */
function asItIs(node: Node, terms: Terms): Node {
  if (node.kind !== "binary" || node.operator !== "≠") return node;
  const { left, right } = node;
  if (left.kind !== "name" || right.kind !== "text") return node;
  const value = termOf(terms, left)?.value;
  return typeof value === "string" ? { ...node, operator: "=", right: { ...right, text: value } } : node;
}

/** The single conditions, each once. */
export function single(nodes: readonly Node[], terms: Terms): Node[] {
  const found = new Map<string, Node>();
  const add = (node: Node) => {
    if (node.kind === "binary" && node.operator === "and") {
      add(node.left);
      add(node.right);
    } else {
      const plain = asItIs(node, terms);
      // Where it stands in the formula makes no other condition of it.
      const key = JSON.stringify(plain, (name, value) =>
        name === "start" || name === "end" ? undefined : value,
      );
      if (!isNoise(plain) && !(plain.kind === "unary" && isNoise(plain.inner))) found.set(key, plain);
    }
  };
  nodes.forEach(add);
  return [...found.values()];
}

/** What held, as a sentence. */
export function condition(setting: Setting, node: Node): Type {
  const { sentences } = setting.texts;
  if (node.kind === "unary") return negated(setting, node.inner);
  if (node.kind !== "binary") return set(setting, node);
  const { operator, left, right } = node;
  const sides = [side(setting, left, right), side(setting, right, left)];
  const text = operator === "=" ? sentences.equals : operator === "≠" ? sentences.differs : undefined;
  return filled(text ?? `{0} ${operator} {1}`, sides);
}

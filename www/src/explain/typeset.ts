import { html } from "../shared/lit.js";
import { withinSentence } from "../text/lists.js";
import { nameOf } from "../text/wording.js";
import { callValue, rowNumber, tableOf } from "./call-value.js";
import { cells } from "./cells.js";
import { meaning } from "./meaning.js";
import { type Node, strength } from "./node.js";
import { filled, type Setting, type Type } from "./setting.js";

/** Functions that show their arguments even inside a larger formula; for others, the value is more informative. */
const OPEN = new Set(["min", "max", "floor", "ceil", "payable", "sum", "given", "power", "powerOfTwo"]);

const TWO: Node = { kind: "number", text: "2" };
const ATOM = 9;
/** Binding strength of an argument, so that a sum gets brackets next to the function's words and a product does not. */
const ARGUMENT = strength("×");

const words = ({ texts }: Setting) => texts.functions;

const bracketed = (inner: Type, isNeeded: boolean): Type => (isNeeded ? html`(${inner})` : inner);

function name(setting: Setting, node: Node & { kind: "name" }): Type {
  const { view, texts, target, mode } = setting;
  const reason = view.wording.common.reasons[node.name];
  if (reason) return reason;
  const found = meaning(view, texts, target, node.name);
  if (mode !== "values" || node.value === undefined) return html`<i class="name">${found.label}</i>`;
  return setting.link(found, node.value);
}

/** The key of words that depend on a function's arguments; undefined if its usual words apply. */
function special({ name, list }: Node & { kind: "call" }): string | undefined {
  const [first, second] = list;
  if (name === "sum" && first?.kind === "name" && first.name.startsWith("previous.")) return "sumBefore";
  return name === "split" && second?.kind === "number" ? "splitEvenly" : undefined;
}

/** The words of a function; some depend on the number of arguments, or on being inside a larger formula. */
function template(setting: Setting, node: Node & { kind: "call" }, count: number, outer: number) {
  const all = words(setting);
  const { name, list } = node;
  const byCount =
    list.length === 1 && count === 1 ? all[`${name}Of`] : count > 2 ? all[`${name}Many`] : undefined;
  const own = all[special(node) ?? ""] ?? byCount;
  const nested = outer > 0 ? all[`${name}Nested`] : undefined;
  return { text: own ?? nested ?? all[name] ?? name, standsAlone: nested !== undefined };
}

/** Sets an argument. `sumBefore` already names the previous rows, and a row number gets the name of its row. */
function argument(setting: Setting, node: Node & { kind: "call" }, each: Node, at: number): Type {
  const { view, texts, target } = setting;
  if (special(node) === "sumBefore" && each.kind === "name") {
    const { path } = meaning(view, texts, target, each.name);
    return html`<i class="name">${view.wording.label(nameOf(path))}</i>`;
  }
  if (node.name !== "rowAt" || at === 0) return set(setting, each, ARGUMENT);
  return each.kind === "number" ? rowNumber(setting, node, each.text) : set(setting, each, 1);
}

/** The name for a row of the table that a function reads, such as "tier". */
function rowKind({ view }: Setting, { list }: Node & { kind: "call" }): string {
  const table = tableOf(list[0]);
  const named = view.wording.words.tables[table];
  return withinSentence(named?.row ?? named?.label ?? table, view.wording.language);
}

/** Names the inputs that are not given, as a sentence. */
export function notGiven(setting: Setting, { list }: Node & { kind: "call" }): Type {
  const said = list.map((each) => set({ ...setting, mode: "words" }, each, 1));
  return filled(words(setting).notGiven ?? "{0}", said);
}

function call(setting: Setting, node: Node & { kind: "call" }, outer: number): Type {
  const { name } = node;
  // In a reason, the column's name explains a cell of another row better than its value does.
  if (setting.mode === "condition" && name === "rowAt")
    return call({ ...setting, mode: "words" }, node, outer);
  const isValue = setting.mode === "condition" || (setting.mode === "values" && outer > 0);
  const expanded = OPEN.has(name) && node.list.length === 1 ? cells(setting, node.list[0]) : undefined;
  const isLong = name === "sum" && setting.mode === "values" && !expanded;
  const isClosed = isLong || !OPEN.has(name);
  if (isValue && isClosed && node.value !== undefined) return callValue(setting, node, node.value);
  const [base, exponent] = name === "powerOfTwo" ? [TWO, ...node.list] : node.list;
  if (name.startsWith("power") && base && exponent) {
    return html`${set(setting, base, ATOM)}<sup><span class="sr"> ${words(setting).power} </span>${set(setting, exponent)}</sup>`;
  }
  if (expanded && name === "sum") {
    const sum = expanded.map((each, at) => (at === 0 ? each : html` + ${each}`));
    return bracketed(html`${sum.length > 0 ? sum : "0"}`, sum.length > 1 && outer > strength("+"));
  }
  const inner: Setting = name === "given" ? { ...setting, mode: "words" } : setting;
  const list = expanded ?? node.list.map((each, at) => argument(inner, node, each, at));
  const { text, standsAlone } = template(setting, node, list.length, outer);
  const said = text.replace("{row}", () => rowKind(setting, node));
  const isLoose = outer > (name === "given" ? strength("=") : strength("or"));
  return bracketed(filled(said, list, setting.view.wording.language), isLoose && !standsAlone);
}

function binary(
  setting: Setting,
  node: Node & { kind: "binary" },
  outer: number,
  isInFraction: boolean,
): Type {
  const { operator, left, right } = node;
  const own = strength(operator);
  if (operator === "÷" && !isInFraction) {
    return html`<span class="fraction"
      ><span>${set(setting, left, 1, true)}</span
      ><span class="sr"> ${words(setting).divided} </span
      ><span>${set(setting, right, 1, true)}</span></span
    >`;
  }
  const sign = own < strength("=") ? (words(setting)[operator] ?? operator) : operator;
  const before = set(setting, left, own, isInFraction);
  const after = set(setting, right, own + 1, isInFraction);
  return bracketed(html`${before} <span class="sign">${sign}</span> ${after}`, own < outer);
}

/** Sets a part of a formula; `outer` is the binding strength of the operator around it. */
export function set(setting: Setting, node: Node, outer = 0, isInFraction = false): Type {
  switch (node.kind) {
    case "number":
      return setting.view.wording.value(node.text, outer === 0 ? setting.unit : "count", "full");
    case "text":
      return setting.view.wording.write(nameOf(setting.target), node.text);
    case "name":
      return name(setting, node);
    case "unary":
      if (node.inner.kind === "call" && node.inner.name === "given") return notGiven(setting, node.inner);
      return html`${node.operator === "not" ? `${words(setting).not} ` : "−"}${set(setting, node.inner, ATOM, isInFraction)}`;
    case "binary":
      return binary(setting, node, outer, isInFraction);
    case "call":
      return call(setting, node, outer);
    case "step":
      return setting.step(node, setting.mode === "values");
  }
}

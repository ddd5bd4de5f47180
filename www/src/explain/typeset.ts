import type { Value } from "../core/contract/index.js";
import { html } from "../shared/lit.js";
import { withinSentence } from "../text/lists.js";
import { nameOf } from "../text/wording.js";
import { callValue, rowLink } from "./call-value.js";
import { cells, comparedCells, terms } from "./cells.js";
import { fraction, spokenBrackets } from "./fraction.js";
import { keptMonths } from "./kept-months.js";
import { meaning } from "./meaning.js";
import { isOpen, type Node, type Operator, strength } from "./node.js";
import { plainText } from "./plain-text.js";
import { isRowPlace, rowPlace } from "./row-place.js";
import { filled, type Setting, type Type } from "./setting.js";
import { tableOf } from "./table-cells.js";

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
  const from = first?.kind === "name" ? first.name : "";
  if (name === "sum" && from.startsWith("previous.")) return "sumBefore";
  if (name === "firstRow" && from === "program.tiers.id") return "tierPlace";
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
  const row = each.kind === "number" ? each.text : setting.mode === "values" ? each.value : undefined;
  return typeof row === "string" ? rowLink(setting, node, row) : set(setting, each, 1);
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

/** Sets a power: the exponent is raised for the eye, and in brackets for screen readers and copies. */
function power(setting: Setting, base: Node, exponent: Node): Type {
  const isCompound = exponent.kind === "binary" || exponent.kind === "unary";
  const raised = spokenBrackets(set(setting, exponent), isCompound);
  return html`${set(setting, base, ATOM)}<sup><span class="sr"> ${words(setting).power} </span>${raised}</sup>`;
}

/** The value of a function, with a link to the cell that it reads or to its own explanation. */
export function linkedValue(setting: Setting, node: Node & { kind: "call" }, value: Value): Type {
  const label = () => plainText(call({ ...setting, mode: "words" }, node, 0));
  return callValue({ ...setting, mode: "values" }, node, label, value);
}

function call(setting: Setting, node: Node & { kind: "call" }, outer: number): Type {
  const { name } = node;
  const isValue = setting.mode === "condition" || (setting.mode === "values" && outer > 0);
  if (isValue && !isOpen(name) && node.value !== undefined) return linkedValue(setting, node, node.value);
  const [base, exponent] = name === "powerOfTwo" ? [TWO, ...node.list] : node.list;
  if (name.startsWith("power") && base && exponent) return power(setting, base, exponent);
  const expanded = cells(setting, node);
  if (expanded && name !== "min" && name !== "max") {
    return bracketed(terms(setting, expanded), expanded.length > 1 && outer > strength("+"));
  }
  const months = keptMonths(setting, node, set);
  if (months) return months;
  const inner: Setting = name === "given" ? { ...setting, mode: "words" } : setting;
  const compared = expanded && comparedCells(setting, node, expanded);
  if (compared?.length === 1 && compared[0]) return compared[0];
  const list = compared ?? node.list.map((each, at) => argument(inner, node, each, at));
  const { text, standsAlone } = template(setting, node, list.length, outer);
  const said = text.replace("{row}", () => rowKind(setting, node));
  const isLoose = outer > (name === "given" ? strength("=") : strength("or"));
  return bracketed(filled(said, list, setting.view.wording.language), isLoose && !standsAlone);
}

/** Whether the right operand needs no brackets: a + (b − c) is a + b − c. */
const isChain = (operator: Operator) => operator === "+" || operator === "×";

function binary(
  setting: Setting,
  node: Node & { kind: "binary" },
  outer: number,
  isInFraction: boolean,
): Type {
  const { operator, left, right } = node;
  const own = strength(operator);
  if (isRowPlace(node)) return rowPlace(setting, node, set);
  if (operator === "÷" && !isInFraction) {
    const sides = [set(setting, left, 1, true), set(setting, right, 1, true)] as const;
    return bracketed(fraction(setting.mode, [left, right], sides), outer === ATOM);
  }
  const sign = own < strength("=") ? (words(setting)[operator] ?? operator) : operator;
  const before = set(setting, left, own, isInFraction);
  const after = set(setting, right, isChain(operator) ? own : own + 1, isInFraction);
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

import { html, type TemplateResult } from "lit";
import type { Unit, Value } from "../core/contract.js";
import type { View } from "../element/view.js";
import type { ExplainWords } from "../text/common.js";
import { isDecimal } from "../text/decimal.js";
import { nameOf } from "../text/wording.js";
import { type Terms, termOf } from "./branches.js";
import { type Meaning, meaning } from "./meaning.js";
import { type Node, strength } from "./parse.js";

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

/** Shown with their arguments' values even inside a larger formula; of the others the value says more. */
const OPEN = new Set(["min", "max", "floor", "ceil", "payable", "sum", "given", "power"]);

const ATOM = 9;
/** Arguments of a function stand apart from its words: a sum in brackets, a product without. */
const ARGUMENT = strength("×");
const MOST_CELLS = 8;

const words = ({ texts }: Setting) => texts.functions;

const bracketed = (inner: Type, isNeeded: boolean): Type => (isNeeded ? html`(${inner})` : inner);

/** A text with `{0}`, `{1}` and `{list}` filled in. */
export function filled(template: string, list: readonly Type[], and = ""): TemplateResult {
  const joined = list.map((each, at) =>
    at === 0 ? each : html`${at === list.length - 1 ? ` ${and} ` : ", "}${each}`,
  );
  return html`${template
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 0 ? part : part === "list" ? joined : (list[Number(part)] ?? "")))}`;
}

function name(setting: Setting, node: Node & { kind: "name" }): Type {
  const { view, texts, target, terms, mode } = setting;
  const reason = view.wording.common.reasons[node.name];
  if (reason) return reason;
  const found = meaning(view, texts, target, node.name);
  const term = termOf(terms, node);
  if (mode !== "values" || !term) return html`<i class="name">${found.label}</i>`;
  return setting.link(found, term.value);
}

/** The cells of a column, to show what is added up or compared. */
function cells({ view, mode }: Setting, node: Node | undefined): Type[] | undefined {
  if (mode !== "values" || node?.kind !== "name") return undefined;
  const [table = "", column] = node.name.split(".");
  const rows = view.sheet.calculation?.tables[table];
  if (!column || !rows || rows.length > MOST_CELLS) return undefined;
  return rows.map((row) => {
    const value = row[column];
    return html`<span>${view.wording.write(node.name, typeof value === "string" ? value : null, "full")}</span>`;
  });
}

/** The words of a function: some differ by the number of arguments, or inside a larger formula. */
function template(setting: Setting, { name, list }: Node & { kind: "call" }, count: number, outer: number) {
  const all = words(setting);
  const own =
    list.length === 1 && count === 1 ? all[`${name}Of`] : count > 2 ? all[`${name}Many`] : undefined;
  const nested = outer > 0 ? all[`${name}Nested`] : undefined;
  return { text: own ?? nested ?? all[name] ?? name, standsAlone: nested !== undefined };
}

function call(setting: Setting, node: Node & { kind: "call" }, outer: number): Type {
  const term = termOf(setting.terms, node);
  const isValue = setting.mode === "condition" || (setting.mode === "values" && outer > 0);
  if (isValue && !OPEN.has(node.name) && term) return callValue(setting, node, term.value);
  const [base, exponent] = node.list;
  if (node.name === "power" && base && exponent) {
    return html`${set(setting, base, ATOM)}<sup><span class="sr"> ${words(setting).power} </span>${set(setting, exponent)}</sup>`;
  }
  const expanded = node.list.length === 1 ? cells(setting, node.list[0]) : undefined;
  if (expanded && node.name === "sum") {
    const sum = expanded.map((each, at) => (at === 0 ? each : html` + ${each}`));
    return bracketed(html`${sum}`, outer > strength("+"));
  }
  const inner: Setting = node.name === "given" ? { ...setting, mode: "words" } : setting;
  const list = expanded ?? node.list.map((each) => set(inner, each, ARGUMENT));
  const { text, standsAlone } = template(setting, node, list.length, outer);
  return bracketed(filled(text, list, words(setting).and), outer > 1 && !standsAlone);
}

/** The value of a call, by the unit of what it picks from. */
function callValue(setting: Setting, node: Node & { kind: "call" }, value: Value): Type {
  const { view, texts, target } = setting;
  const [first] = node.list;
  const from = node.name === "rowAt" ? first : node.list.at(-1);
  const isPick = from?.kind === "name" && from.name.includes(".");
  const text = isPick
    ? meaning(view, texts, target, from.name).write(value)
    : view.wording.value(value, isDecimal(value) ? "count" : "text", "full");
  return html`<span>${text}</span>`;
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

/** Sets a part of a formula; `outer` is how tightly its surroundings bind. */
export function set(setting: Setting, node: Node, outer = 0, isInFraction = false): Type {
  switch (node.kind) {
    case "number":
      return setting.view.wording.value(node.text, outer === 0 ? setting.unit : "count", "full");
    case "text":
      return setting.view.wording.write(nameOf(setting.target), node.text);
    case "name":
      return name(setting, node);
    case "unary":
      return html`${node.operator === "not" ? `${words(setting).not} ` : "−"}${set(setting, node.inner, ATOM, isInFraction)}`;
    case "binary":
      return binary(setting, node, outer, isInFraction);
    case "call":
      return call(setting, node, outer);
  }
}

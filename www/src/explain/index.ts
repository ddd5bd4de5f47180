import type { Explanation } from "../core/contract/index.js";
import { CalculationError } from "../core/error.js";
import { explained, type Trees, treesOf } from "../core/explained.js";
import { html, nothing, type TemplateResult } from "../shared/lit.js";
import { loadExplainWords } from "../text/load-later-words.js";
import { nameOf } from "../text/wording.js";
import { type Taken, taken } from "./branches.js";
import { comparedChoice, comparedView } from "./compared-row.js";
import { quoted } from "./comparison-sides.js";
import { condition, decidedBy, single } from "./condition.js";
import type { ExplainContext } from "./context.js";
import { copyInLines } from "./copy-formulas.js";
import { foundCell } from "./found-cell.js";
import { makeThis } from "./make-this.js";
import { leadsTo, placeOf } from "./meaning.js";
import { type Node, read } from "./node.js";
import { simplified } from "./noise.js";
import { plainText } from "./plain-text.js";
import { presetNote } from "./preset.js";
import { filled, type Setting, type Texts, type Type } from "./setting.js";
import { explainStyles } from "./styles.js";
import { foundRow } from "./table-cells.js";
import { set } from "./typeset.js";
import { type Drawing, type FigureResult, type Inside, links } from "./value-links.js";

/** The text of a result, and the text with all its digits. */
function written({ view: { wording } }: Drawing, { name, unit, value = null }: FigureResult) {
  const shown = name ? wording.write(name, value, "full") : wording.value(value, unit, "full");
  const exact = wording.value(value, unit, "exact");
  return { shown, exact, isRounded: unit !== "text" && unit !== "choice" && exact !== shown };
}

/** The result; if it is rounded, with all its digits below. */
function result(drawing: Drawing, figureResult: FigureResult): TemplateResult {
  const { sentences } = drawing.texts;
  if (figureResult.value === null) {
    const reason = drawing.view.wording.reason(figureResult.reason);
    return html`<div class="step"><p>${sentences.missing?.replace("{reason}", reason)}</p></div>`;
  }
  const { shown, exact, isRounded } = written(drawing, figureResult);
  return html`<div class="step">
    <span class="equals">${isRounded ? "≈" : "="}</span>
    <span class="came-to"
      >${shown}${isRounded ? html`<small>${sentences.exactly?.replace("{value}", exact)}</small>` : nothing}</span
    >
  </div>`;
}

function nested({ view }: Drawing, inside: readonly Inside[]): unknown {
  return inside
    .filter((each) => view.isOpen(each.key))
    .map(
      (each) => html`<section class="nested">
        ${each.isUntitled ? nothing : html`<p class="nested-title">${each.label}</p>`} ${each.draw()}
      </section>`,
    );
}

/** The core's explanation; undefined if the figure no longer exists, because its row was removed. */
function asked(view: ExplainContext, trees: Trees, target: string): Explanation | undefined {
  try {
    return explained(target, view.sheet.walk(target), view.sheet.description, trees);
  } catch (error) {
    if (error instanceof CalculationError) return undefined;
    throw error;
  }
}

/** Calls without a line of values: the line in words already has every value, or there are no values to show. */
const WORDS_ALONE = new Set([
  ...["argMax", "argMin", "neverRises", "rows", "firstMonth"],
  ...["firstRow", "lastRow", "nextRow"],
]);

const saysAll = ({ name, list }: { name: string; list: readonly { kind: string }[] }) =>
  WORDS_ALONE.has(name) || (name === "rowAt" && list[1]?.kind === "number");

function step(content: unknown): TemplateResult {
  return html`<div class="step"><span class="equals">=</span><span class="formula">${content}</span></div>`;
}

const quiet = (content: unknown): TemplateResult => html`<p class="because">${content}</p>`;

/** Names the choice that a row of a comparison is computed with, because it differs from the entered one. */
function choiceOf({ view, texts }: Drawing, target: string): Type | undefined {
  const choice = comparedChoice(view, target);
  if (!choice) return undefined;
  const label = quoted(texts, view.wording.label(choice.input));
  const option = quoted(texts, view.wording.write(choice.input, choice.option));
  return filled(texts.sentences.isSet ?? "{0} {1}", [label, option]);
}

/** Draws the explanation of a figure, or nothing if the figure no longer exists. */
function explanation(
  given: ExplainContext,
  texts: Texts,
  target: string,
  key: string,
  because: readonly Type[] = [],
): TemplateResult {
  const drawn: Drawing = { view: given, texts, target, key };
  const choice = comparedChoice(given, target);
  const view = (choice && comparedView(given, choice)) ?? given;
  const reasons = choice && !given.isCompared ? [choiceOf(drawn, target) ?? "", ...because] : because;
  const [kind, name] = texts.trees[nameOf(target)] ?? [];
  // A row of a comparison repeats figures: what they consist of, with the row's choice, says more than their name.
  const figure = view.isCompared && kind === "n" && name ? placeOf(view, target, name).path : target;
  if (figure !== target && leadsTo(view, figure) === "figure") {
    return explanation(view, texts, figure, key, reasons);
  }
  const found = asked(view, texts.trees, target);
  if (!found) return html``;
  const named = texts.steps[view.sheet.description.id] ?? {};
  const whole = read(found.tree, (step) => step in named);
  const { unit, value, reason } = found;
  return formula({ view, texts, target, key }, whole, { name: nameOf(target), unit, value, reason }, reasons);
}

/** The branches that were taken, also in the named steps that are a whole branch. */
function branches(whole: Node): Taken {
  const { node, because } = taken(whole);
  if (node.kind !== "step") return { node, because };
  const inner = branches(node.inner);
  return { node: inner.node, because: [...because, ...inner.because] };
}

/** The conditions that explain the result itself: those of a flag, and those that the first month meets. */
function conditionsOf(node: Node, { value }: FigureResult, isInput: (name: string) => boolean): Node[] {
  if (typeof value === "boolean" && node.kind === "binary") return decidedBy(node, value, isInput);
  const [inner] = node.kind === "call" && node.name === "firstMonth" ? node.list : [];
  return inner && typeof value === "string" ? single([inner], isInput) : [];
}

/** Draws a formula in words, then with values, then its result. */
function formula(
  drawing: Drawing,
  whole: Node,
  figureResult: FigureResult,
  given: readonly Type[] = [],
): TemplateResult {
  const { view, texts, target } = drawing;
  const { wording } = view;
  const { node: branch, because } = branches(whole);
  const node = simplified(branch);
  const isInput = (name: string) => view.sheet.field(name) !== undefined;
  const inside: Inside[] = [];
  const draw = {
    explanation: (path: string, key: string) => explanation(view, texts, path, key),
    formula,
  };
  const unit = figureResult.unit;
  const setting: Setting = { view, texts, target, unit, mode: "words", ...links(drawing, inside, draw) };
  const sentence = (each: Type) => quiet(filled(texts.sentences.because ?? "{0}", [each]));
  const said = (each: Node) => sentence(condition({ ...setting, mode: "condition" }, each));
  const isReason = node.kind === "name" && wording.common.reasons[node.name] !== undefined;
  const isConstant = node.kind === "number" || node.kind === "text";
  const decisive = conditionsOf(node, figureResult, isInput);
  const isPlain = isReason || isConstant || decisive.length > 0 || (node.kind === "call" && saysAll(node));
  const words = set(setting, node);
  const values =
    isPlain || figureResult.value === undefined ? undefined : set({ ...setting, mode: "values" }, node);
  const isSame = (a: string, b: string) => a.replace(/\s/g, "") === b.replace(/\s/g, "");
  const hasValues = values !== undefined && !isSame(plainText(values), plainText(words));
  // The result would repeat a constant, or the only value.
  const isSingle = isConstant || node.kind === "name";
  const { shown, isRounded } = written(drawing, figureResult);
  const isRepeated = isSingle || (hasValues && !isRounded && isSame(plainText(values), shown));
  const hasResult = figureResult.value === null || (figureResult.value !== undefined && !isRepeated);
  const help = figureResult.name ? wording.named(figureResult.name).help : undefined;
  const found = node.kind === "call" ? foundCell(setting, node, figureResult.value ?? null) : undefined;
  return html`<div class="explanation" @copy=${copyInLines}>
    ${help ? html`<p class="explained">${help}</p>` : nothing}
    ${isReason ? nothing : step(words)}
    ${given.map(sentence)}${single(because, isInput).map(said)}
    ${hasValues ? step(values) : nothing}
    ${presetNote(view, texts, target, [node, ...because])}
    ${hasResult ? result(drawing, figureResult) : nothing}${decisive.map(said)}
    ${found ? quiet(foundRow(setting, found)) : nothing}${nested(drawing, inside)}
  </div>`;
}

/** The interface through which the element draws explanations. */
export interface Explainer {
  styles: typeof explainStyles;
  explanation(view: ExplainContext, target: string, key: string): TemplateResult;
}

/** An explainer with the words of a language and the trees of a calculator's formulas. */
export const explainerOf = (texts: Texts): Explainer => ({
  styles: explainStyles,
  explanation: (view, target, key) =>
    html`${explanation(view, texts, target, key)}${makeThis(view, texts, target)}`,
});

/** Fetches the words of the explanations in a language, and the trees of a calculator's formulas. */
export async function explainer(language: string, calculator: string): Promise<Explainer> {
  const [words, trees] = await Promise.all([loadExplainWords(language), treesOf(calculator)]);
  return explainerOf({ ...words, trees });
}

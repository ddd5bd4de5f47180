import units from "../../pkg/steps.json";
import type { Explanation, Unit, Value } from "../core/contract/index.js";
import { CalculationError } from "../core/error.js";
import { explained, type Trees, treesOf } from "../core/explained.js";
import { html, nothing, type TemplateResult } from "../shared/lit.js";
import { parsePath } from "../sheet/entries.js";
import { loadExplainWords } from "../text/load-later-words.js";
import { nameOf } from "../text/wording.js";
import { taken } from "./branches.js";
import { condition, decided, single } from "./condition.js";
import type { ExplainContext } from "./context.js";
import type { Meaning } from "./meaning.js";
import { type Node, read } from "./node.js";
import { tidied } from "./noise.js";
import { presetNote } from "./preset.js";
import { filled, type Setting, type Texts } from "./setting.js";
import { explainStyles } from "./styles.js";
import { set } from "./typeset.js";

/** A figure or a step whose own explanation opens inside the current one. */
interface Inside {
  key: string;
  label: string;
  draw(): TemplateResult;
}

/** Context of an explanation; `key` identifies the place where it is open. */
interface Drawing {
  view: ExplainContext;
  texts: Texts;
  target: string;
  key: string;
}

/** The result of a step, or of the figure itself. */
interface CameTo {
  /** The figure's name; undefined for a step. */
  name: string | undefined;
  unit: Unit;
  /** Undefined if the step has no value of its own. */
  value: Value | undefined;
  reason?: Explanation["reason"];
}

function opener(
  { view, texts: { sentences } }: Drawing,
  own: string | undefined,
  label: string,
  text: string,
  open: () => void,
): TemplateResult {
  const spoken = (own ? sentences.open : sentences.goTo)
    ?.replace("{label}", () => label)
    .replace("{value}", () => text);
  return html`<button
    type="button"
    class="term"
    aria-label=${spoken ?? text}
    aria-expanded=${own ? (view.isOpen(own) ? "true" : "false") : nothing}
    @click=${open}
  >
    ${text}
  </button>`;
}

const add = (inside: Inside[], each: Inside) => {
  if (!inside.some(({ key }) => key === each.key)) inside.push(each);
};

/** Draws a value as a button that goes to its field or opens its own explanation. */
function link(drawing: Drawing, inside: Inside[]) {
  const { view, texts, key } = drawing;
  return (meaning: Meaning, value: Value): TemplateResult => {
    const text = meaning.write(value);
    const { leads, path, label } = meaning;
    if (!leads) return html`<span class="cell">${text}</span>`;
    if (leads === "field") return opener(drawing, undefined, label, text, () => view.show(path));
    const own = `${key}/${path}`;
    add(inside, { key: own, label, draw: () => explanation(view, texts, path, own) });
    return opener(drawing, own, label, text, () => view.setOpen(own, !view.isOpen(own)));
  };
}

const labelOf = ({ texts, view }: Drawing, name: string): string =>
  texts.steps[view.sheet.description.id]?.[name] ?? name;

const unitOf = ({ view }: Drawing, name: string): Unit =>
  ((units as Record<string, Record<string, string>>)[view.sheet.description.id]?.[name] ?? "count") as Unit;

/**
 * Draws a named step: its name, or its value, which opens the step's own formula. If a step has no value of its own (a
 * step that is evaluated once per candidate month, for example), its name opens the formula.
 */
function stepLink(drawing: Drawing, inside: Inside[]) {
  const { view, key } = drawing;
  return (node: Node & { kind: "step" }, isValue: boolean): TemplateResult => {
    const label = labelOf(drawing, node.name);
    const { value } = node;
    if (!isValue && value !== undefined) return html`<i class="name">${label}</i>`;
    const own = `${key}/step:${node.written}`;
    const unit = unitOf(drawing, node.name);
    const cameTo: CameTo = { name: undefined, unit, value };
    add(inside, { key: own, label, draw: () => formula({ ...drawing, key: own }, node.inner, cameTo) });
    const text = value === undefined ? label : view.wording.value(value, unit, "full");
    return opener(drawing, own, label, text, () => view.setOpen(own, !view.isOpen(own)));
  };
}

/** The result; if it is rounded, with all its digits below. */
function result({ view, texts: { sentences } }: Drawing, cameTo: CameTo): TemplateResult {
  const { wording } = view;
  const { name, unit, value, reason } = cameTo;
  if (value === undefined) return html``;
  if (value === null) {
    return html`<div class="step"><p>${sentences.missing?.replace("{reason}", wording.reason(reason))}</p></div>`;
  }
  const shown = name ? wording.write(name, value, "full") : wording.value(value, unit, "full");
  const exact = wording.value(value, unit, "exact");
  const isRounded = unit !== "text" && unit !== "choice" && exact !== shown;
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
        <p class="nested-title">${each.label}</p>
        ${each.draw()}
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

/** Names the choice that a row of a comparison is computed with, because it differs from the entered one. */
function otherChoice(view: ExplainContext, { sentences }: Texts, target: string): TemplateResult | undefined {
  const { table: id, row } = parsePath(target);
  const table = id === undefined ? undefined : view.sheet.table(id);
  const [first] = table?.columns ?? [];
  const choice = id && first ? view.sheet.calculation?.tables[id]?.[row]?.[first.id] : undefined;
  if (table?.kind !== "choices" || !first || typeof choice !== "string") return undefined;
  const name = `${id}.${first.id}`;
  const { wording } = view;
  return filled(sentences.equals ?? "", [wording.label(name), wording.write(name, choice)]);
}

/** Draws the explanation of a figure, or nothing if the figure no longer exists. */
function explanation(view: ExplainContext, texts: Texts, target: string, key: string): TemplateResult {
  const found = asked(view, texts.trees, target);
  if (!found) return html``;
  const named = texts.steps[view.sheet.description.id] ?? {};
  const whole = read(found.tree, (step) => step in named);
  const name = nameOf(target);
  const { unit, value, reason } = found;
  const drawing: Drawing = { view, texts, target, key };
  return formula(drawing, whole, { name, unit, value, reason });
}

/** Draws a formula in words, then with values, then its result. */
function formula(drawing: Drawing, whole: Node, cameTo: CameTo): TemplateResult {
  const { view, texts, target } = drawing;
  const { wording } = view;
  const { node: branch, because } = taken(whole);
  const node = tidied(branch);
  const isInput = (name: string) => view.sheet.field(name) !== undefined;
  const inside: Inside[] = [];
  const setting: Setting = {
    view,
    texts,
    target,
    unit: cameTo.unit,
    mode: "words",
    link: link(drawing, inside),
    step: stepLink(drawing, inside),
  };
  const isReason = node.kind === "name" && wording.common.reasons[node.name] !== undefined;
  const isConstant = node.kind === "number" || node.kind === "text";
  const isPlain = isReason || isConstant || (node.kind === "call" && saysAll(node));
  const reasons = [
    cameTo.name && otherChoice(view, texts, target),
    ...single(because, isInput).map((each) => condition({ ...setting, mode: "condition" }, each)),
  ];
  // If the formula is a single name or constant, skip the result, which would repeat the same value.
  const isSingle = isConstant || node.kind === "name";
  const help = cameTo.name ? wording.named(cameTo.name).help : undefined;
  return html`<div class="explanation">
    ${help ? html`<p class="explained">${help}</p>` : nothing}
    ${isReason ? nothing : step(set(setting, node))}
    ${reasons.map((each) => each && html`<p class="because">${filled(texts.sentences.because ?? "{0}", [each])}</p>`)}
    ${isPlain || cameTo.value === undefined ? nothing : step(set({ ...setting, mode: "values" }, decided(node, cameTo.value, isInput)))}
    ${presetNote(view, texts, target, [node, ...because])}
    ${isSingle && cameTo.value !== null ? nothing : result(drawing, cameTo)}${nested(drawing, inside)}
  </div>`;
}

/** The interface through which the element draws explanations. */
export interface Explainer {
  styles: typeof explainStyles;
  explanation(view: ExplainContext, target: string, key: string): TemplateResult;
}

/** Fetches the words of the explanations in a language, and the trees of a calculator's formulas. */
export async function explainer(language: string, calculator: string): Promise<Explainer> {
  const [words, trees] = await Promise.all([loadExplainWords(language), treesOf(calculator)]);
  const texts: Texts = { ...words, trees };
  return {
    styles: explainStyles,
    explanation: (view, target, key) => explanation(view, texts, target, key),
  };
}

import type { Explanation, Value } from "../core/contract/index.js";
import type { View } from "../element/desk/view.js";
import { html, nothing, type TemplateResult } from "../shared/lit.js";
import { parsePath } from "../sheet/entries.js";
import type { ExplainWords } from "../text/common.js";
import { loadExplainWords } from "../text/load-words.js";
import { nameOf } from "../text/wording.js";
import { taken, termsByPlace } from "./branches.js";
import { condition, decided, single } from "./condition.js";
import type { Meaning } from "./meaning.js";
import { tidied } from "./noise.js";
import { parse } from "./parse.js";
import { presetNote } from "./preset.js";
import { filled, type Setting } from "./setting.js";
import { explainStyles } from "./styles.js";
import { set } from "./typeset.js";

/** What is opened inside an explanation. */
interface Inside {
  key: string;
  target: string;
  label: string;
}

function link(view: View, { sentences }: ExplainWords, key: string, inside: Inside[]) {
  return (meaning: Meaning, value: Value): TemplateResult => {
    const text = meaning.write(value);
    if (!meaning.leads) return html`<span class="cell">${text}</span>`;
    const isFigure = meaning.leads === "figure";
    const own = `${key}/${meaning.path}`;
    if (isFigure && !inside.some((each) => each.key === own)) {
      inside.push({ key: own, target: meaning.path, label: meaning.label });
    }
    const spoken = (isFigure ? sentences.open : sentences.goTo)
      ?.replace("{label}", () => meaning.label)
      .replace("{value}", () => text);
    return html`<button
      type="button"
      class="term"
      aria-label=${spoken ?? text}
      aria-expanded=${isFigure ? (view.isOpen(own) ? "true" : "false") : nothing}
      @click=${() => (isFigure ? view.setOpen(own, !view.isOpen(own)) : view.show(meaning.path))}
    >
      ${text}
    </button>`;
  };
}

/** The result; where digits were left out, all of them beneath. */
function result(
  view: View,
  { sentences }: ExplainWords,
  { target, unit, value, reason }: Explanation,
): TemplateResult {
  const { wording } = view;
  if (value === null) {
    return html`<div class="step"><p>${sentences.missing?.replace("{reason}", wording.reason(reason))}</p></div>`;
  }
  const shown = wording.write(nameOf(target), value, "full");
  const exact = wording.value(value, unit, "exact");
  const isRounded = unit !== "text" && unit !== "choice" && exact !== shown;
  return html`<div class="step">
    <span class="equals">${isRounded ? "≈" : "="}</span>
    <span class="came-to"
      >${shown}${isRounded ? html`<small>${sentences.exactly?.replace("{value}", exact)}</small>` : nothing}</span
    >
  </div>`;
}

function nested(view: View, texts: ExplainWords, inside: readonly Inside[]): unknown {
  return inside
    .filter((each) => view.isOpen(each.key))
    .map(
      (each) => html`<section class="nested">
        <p class="nested-title">${each.label}</p>
        ${explanation(view, texts, each.target, each.key)}
      </section>`,
    );
}

/** The core's explanation; nothing when the figure has gone, as with its row. */
function asked(view: View, target: string): Explanation | undefined {
  try {
    return view.sheet.explain(target);
  } catch {
    return undefined;
  }
}

/** Where the words have every value already, or where there is none. */
const WORDS_ALONE = new Set([
  ...["argMax", "argMin", "neverRises", "rows", "firstMonth"],
  ...["firstRow", "lastRow", "nextRow"],
]);

const saysAll = ({ name, list }: { name: string; list: readonly { kind: string }[] }) =>
  WORDS_ALONE.has(name) || (name === "rowAt" && list[1]?.kind === "number");

function step(content: unknown): TemplateResult {
  return html`<div class="step"><span class="equals">=</span><span class="formula">${content}</span></div>`;
}

/** A row of a comparison has what it would have with another choice. */
function otherChoice(view: View, { sentences }: ExplainWords, target: string): TemplateResult | undefined {
  const { table: id, row } = parsePath(target);
  const table = id === undefined ? undefined : view.sheet.table(id);
  const [first] = table?.columns ?? [];
  const choice = id && first ? view.sheet.calculation?.tables[id]?.[row]?.[first.id] : undefined;
  if (table?.kind !== "choices" || !first || typeof choice !== "string") return undefined;
  const name = `${id}.${first.id}`;
  const { wording } = view;
  return filled(sentences.equals ?? "", [wording.label(name), wording.write(name, choice)]);
}

/** How a figure was computed: in words, with values, with the result. `key` is where it is open. */
function explanation(view: View, texts: ExplainWords, target: string, key: string): TemplateResult {
  const explained = asked(view, target);
  if (!explained) return html``;
  const { wording } = view;
  const terms = termsByPlace(explained.terms);
  const { node: whole, because } = taken(parse(explained.formula), terms);
  const node = tidied(whole);
  const isInput = (name: string) => view.sheet.field(name) !== undefined;
  const inside: Inside[] = [];
  const setting: Setting = {
    view,
    texts,
    target,
    unit: explained.unit,
    terms,
    mode: "words",
    link: link(view, texts, key, inside),
  };
  const isReason = node.kind === "name" && wording.common.reasons[node.name] !== undefined;
  const isConstant = node.kind === "number" || node.kind === "text";
  const isPlain = isReason || isConstant || (node.kind === "call" && saysAll(node));
  const reasons = [
    otherChoice(view, texts, target),
    ...single(because, terms, isInput).map((each) => condition({ ...setting, mode: "condition" }, each)),
  ];
  // What is taken over as it is needs no second line to say so.
  const isTakenOver = isConstant || node.kind === "name";
  const { help } = wording.named(nameOf(target));
  return html`<div class="explanation">
    ${help ? html`<p class="explained">${help}</p>` : nothing}
    ${isReason ? nothing : step(set(setting, node))}
    ${reasons.map((each) => each && html`<p class="because">${filled(texts.sentences.because ?? "{0}", [each])}</p>`)}
    ${isPlain ? nothing : step(set({ ...setting, mode: "values" }, decided(node, explained.value, terms, isInput)))}
    ${presetNote(view, texts, target, [node, ...because])}
    ${isTakenOver && explained.value !== null ? nothing : result(view, texts, explained)}${nested(view, texts, inside)}
  </div>`;
}

/** What the element asks for explanations. */
export interface Explainer {
  styles: typeof explainStyles;
  explanation(view: View, target: string, key: string): TemplateResult;
}

/** Fetches the words of the explanations in a language. */
export async function explainer(language: string): Promise<Explainer> {
  const texts = await loadExplainWords(language);
  return {
    styles: explainStyles,
    explanation: (view, target, key) => explanation(view, texts, target, key),
  };
}

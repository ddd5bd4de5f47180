import type { Reason, Unit, Value } from "../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../shared/lit.js";
import { nameOf } from "../text/wording.js";
import type { ExplainContext } from "./context.js";
import { type Node, namesIn } from "./node.js";
import type { Setting, Texts } from "./setting.js";
import { stepLabel, stepUnit } from "./steps.js";
import { isOnPage, showCell } from "./table-cells.js";

/** Context of an explanation; `key` identifies the place where it is open. */
export interface Drawing {
  view: ExplainContext;
  texts: Texts;
  target: string;
  key: string;
}

/** The result of a step, or of the figure itself. */
export interface FigureResult {
  /** The figure's name; undefined for a part of a formula. */
  name: string | undefined;
  unit: Unit;
  /** Undefined if the part has no value of its own. */
  value: Value | undefined;
  reason?: Reason | undefined;
}

/** A figure or a step whose own explanation opens inside the current one. */
export interface Inside {
  key: string;
  label: string;
  /** Whether the label is left out, because the formula begins with it. */
  isUntitled?: boolean;
  draw(): TemplateResult;
}

/** Draws what opens inside an explanation: a figure's explanation, or a part of the formula. */
export interface Draw {
  explanation(target: string, key: string): TemplateResult;
  formula(drawing: Drawing, node: Node, figureResult: FigureResult): TemplateResult;
}

interface Link {
  /** The sentence for screen readers: `open`, `goTo` (a field) or `goToRow`. */
  sentence: string;
  label: string;
  text: string;
  /** Whether it is open; undefined if it leads elsewhere. */
  isOpen?: boolean;
  follow(): void;
}

function button({ sentences }: Texts, { sentence, label, text, isOpen, follow }: Link): TemplateResult {
  const spoken = (sentences[sentence] ?? "{value}")
    .replace("{label}", () => label)
    .replace("{value}", () => text);
  return html`<button
    type="button"
    class="term"
    aria-label=${spoken}
    aria-expanded=${isOpen === undefined ? nothing : isOpen ? "true" : "false"}
    @click=${follow}
  >
    ${text}
  </button>`;
}

/** The links of an explanation. Explanations that they open are added to `inside`. */
export function links(
  drawing: Drawing,
  inside: Inside[],
  draw: Draw,
): Pick<Setting, "link" | "step" | "cell" | "call"> {
  const { view, texts, key } = drawing;
  const opener = (own: Inside, text: string) => {
    if (!inside.some((each) => each.key === own.key)) inside.push(own);
    const isOpen = view.isOpen(own.key);
    const follow = () => view.setOpen(own.key, !isOpen);
    return button(texts, { sentence: "open", label: own.label, text, isOpen, follow });
  };
  return {
    link({ write, leads, path, label }, value) {
      const text = write(value);
      if (!leads) return html`<span class="cell">${text}</span>`;
      const follow = () => view.show(path);
      if (leads === "field") return button(texts, { sentence: "goTo", label, text, follow });
      const own = `${key}/${path}`;
      return opener({ key: own, label, draw: () => draw.explanation(path, own) }, text);
    },
    // A step without a value of its own shows its name, which opens the formula.
    step(node, isValue) {
      const label = stepLabel(view, texts, node.name);
      const { value } = node;
      if (!isValue && value !== undefined) return html`<i class="name">${label}</i>`;
      const own = `${key}/step:${node.written}`;
      const unit = stepUnit(view, node.name);
      const figureResult: FigureResult = { name: undefined, unit, value };
      const text = value === undefined ? label : view.wording.value(value, unit, "full");
      return opener(
        { key: own, label, draw: () => draw.formula({ ...drawing, key: own }, node.inner, figureResult) },
        text,
      );
    },
    cell(path, row, text) {
      if (!isOnPage(view, path)) return html`<span class="cell">${text}</span>`;
      const name = view.wording.label(nameOf(path));
      const label = text === row ? name : `${name}, ${row}`;
      return button(texts, { sentence: "goToRow", label, text, follow: () => showCell(view, path) });
    },
    call(node, unit, label, text) {
      const own = `${key}/call:${node.name}:${namesIn(node).join()}`;
      const figureResult: FigureResult = { name: undefined, unit, value: node.value };
      const inner = () => draw.formula({ ...drawing, key: own }, node, figureResult);
      return opener({ key: own, label, isUntitled: true, draw: inner }, text);
    },
  };
}

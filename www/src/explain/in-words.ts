import type { Unit } from "../core/contract/index.js";
import { explained } from "../core/explained.js";
import { html } from "../shared/lit.js";
import { branchList, stepsIn } from "./branch-list.js";
import { condition } from "./condition.js";
import type { ExplainContext } from "./context.js";
import { type Node, read } from "./node.js";
import { simplified } from "./noise.js";
import { plainText } from "./plain-text.js";
import type { Setting, Texts } from "./setting.js";
import { stepLabel, stepUnit } from "./steps.js";
import { set } from "./typeset.js";

/** One way to compute a figure. */
export interface Way {
  formula: string;
  /** The conditions under which this way is taken; empty for the one that is taken otherwise. */
  when: string[];
}

/** A formula in words: its ways, and those of the named steps in it. */
export interface InWords {
  ways: Way[];
  steps: { label: string; ways: Way[] }[];
}

/** How to set a formula without values, so that nothing in it can be followed. */
const inWords = (view: ExplainContext, texts: Texts, target: string, unit: Unit): Setting => ({
  ...{ view, texts, target, unit, mode: "words" },
  link: ({ label }) => html`${label}`,
  step: ({ name }) => html`${stepLabel(view, texts, name)}`,
  cell: (_, __, text) => html`${text}`,
  call: (_, __, label) => html`${label}`,
});

/** Text without the spaces that a template has around its parts. */
const text = (content: unknown) => plainText(content).replace(/\s+/g, " ").trim();

/** A condition as a sentence, with each part of `and` and `or` as one. */
function sentence(setting: Setting, node: Node): string {
  if (node.kind !== "binary" || (node.operator !== "and" && node.operator !== "or")) {
    return text(condition({ ...setting, mode: "condition" }, node));
  }
  const sides = [node.left, node.right].map((side) => {
    const isLoose = node.operator === "and" && side.kind === "binary" && side.operator === "or";
    return isLoose ? `(${sentence(setting, side)})` : sentence(setting, side);
  });
  return sides.join(` ${setting.texts.functions[node.operator] ?? node.operator} `);
}

const waysOf = (setting: Setting, node: Node): Way[] =>
  branchList(simplified(node)).map(({ node: branch, when }) => ({
    formula: text(set(setting, simplified(branch))),
    when: when.map((each) => sentence(setting, each)),
  }));

/**
 * A figure's formula in words with all of its branches, for a page that has no values to show; `target` is a line's
 * id or a cell (`campaigns[0].ourCost`).
 */
export function formulaInWords(view: ExplainContext, texts: Texts, target: string, unit: Unit): InWords {
  const { description } = view.sheet;
  const named = texts.steps[description.id] ?? {};
  const { tree } = explained(target, { value: "", seen: [] }, description, texts.trees);
  const whole = read(tree, (step) => step in named);
  const steps = new Map(
    stepsIn(whole).map(({ name, inner }) => [
      stepLabel(view, texts, name),
      waysOf(inWords(view, texts, target, stepUnit(view, name)), inner),
    ]),
  );
  return {
    ways: waysOf(inWords(view, texts, target, unit), whole),
    steps: [...steps].map(([label, ways]) => ({ label, ways })),
  };
}

const wayText = ({ formula, when }: Way) => (when.length > 0 ? `${when.join("; ")}: ${formula}` : formula);

/** A formula in words as lines of plain text: its ways, then those of each named step. */
export function formulaText({ ways, steps }: InWords): string {
  const named = steps.map(({ label, ways: inside }) => `${label} = ${inside.map(wayText).join("\n")}`);
  return [...ways.map(wayText), ...named].join("\n");
}

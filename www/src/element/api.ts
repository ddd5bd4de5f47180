import type { Inputs, Problem, Program, Value } from "../core/contract/index.js";
import type { FormField } from "./form-field.js";

// These types do not mention the class, whose libraries are bundled without their types.
// docs/reference.md is made from these comments.

/**
 * A calculator for other people's pages: a form, its answer, and how the answer was computed.
 *
 * @attribute name - The name of the element as a field of the form around it; without a name, it submits nothing.
 * @attribute submits - What the field submits, and under which names, with commas between the parts, such as `values.investment=amount, link`. The default is everything.
 * @attribute required - The form is not sent before the visitor has entered a value.
 * @attribute disabled - Nothing can be entered, and nothing is submitted. Without a name, this does nothing.
 *
 * @slot - Content that is shown until the calculator is ready, and if it cannot be shown.
 * @slot heading - Replaces the title.
 * @slot call-to-action - Below the figures: what a visitor may do next. It may be inside a paragraph.
 * @slot footer - At the end.
 *
 * @csspart calculator - The whole calculator.
 * @csspart title - The calculator's name.
 * @csspart question - The question that it answers, below the title.
 * @csspart form - The form.
 * @csspart group - A group of fields.
 * @csspart field - A field with its label and help text.
 * @csspart input - A text field, list or checkbox.
 * @csspart slider - The slider below some fields.
 * @csspart button - A button of the form, such as the one that resets it.
 * @csspart share - The button that copies a link.
 * @csspart problem - A problem of an entry, or the note that the answer is out of date.
 * @csspart results - The answer with its notices and charts.
 * @csspart headline - The main figure with its label and range.
 * @csspart value - A figure, which opens its explanation.
 * @csspart explanation - How a figure was computed.
 * @csspart notice - A remark about the result.
 * @csspart source - Where a published range in a notice comes from.
 * @csspart chart - A chart with its title and table.
 * @csspart figures - A group of figures below the form and the answer.
 * @csspart figure - A figure in such a group, with its name.
 * @csspart table - A table, editable or computed.
 * @csspart row - A row of an editable table.
 * @csspart tools - The tools below the answer, such as goal seek.
 * @csspart tool - The panel of an open tool.
 * @csspart export - The line below the answer that opens what a visitor can export and share.
 * @csspart disclaimer - The line of small print below all figures.
 * @csspart failure - The message of a calculator that cannot be shown.
 */
export interface PartnerCalculatorElement extends HTMLElement, Partial<FormField> {
  /** The calculator's id, such as `event-roi`. */
  type: string;
  /** `auto` follows the visitor's system. Without a theme, the page's color scheme is used. */
  theme: "light" | "dark" | "auto" | undefined;
  /** Saves space: help texts and the list of all figures are folded. */
  compact: boolean;
  /**
   * The language of the words and the format of numbers, such as `pt-BR`. The default is the `lang`
   * of the closest element that has one, also when that changes later.
   */
  locale: string | undefined;
  /** The heading level of the title, 1 to 6. */
  headingLevel: number;
  /**
   * The partner program: an object, the id of a ready-made program (`starter`), or the address of a
   * program file. The default is the attribute's program, then the standard program.
   */
  program: Program | string | undefined;
  /**
   * Start values by input id. Different values restart the calculator; a new object with the same
   * values changes nothing.
   */
  inputs: Inputs | undefined;
  /**
   * The lines that are shown below the headline, in this order, in place of the calculator's own: their
   * ids with commas between them. Names that the calculator does not have are left out, and the console
   * says so.
   */
  first: string | undefined;
  /**
   * `customer` shows `deal-model` without what only the vendor sees: margin, cost and net revenue, in
   * figures, tables, charts, notices, links and print. Other calculators have no such view.
   */
  view: string | undefined;
  /** An ISO 4217 code that replaces the program's currency. Amounts are not converted. */
  currency: string | undefined;
  /** Goes back to the start values. */
  reset(): void;
  /**
   * Makes an address that opens this page with the inputs of the last answer. They are behind the
   * `#`, which browsers do not send to servers. `base` is the address of another page to open.
   */
  toLink(base?: string | URL): Promise<string>;
}

/** The element's events. They bubble and cross shadow boundaries. */
export interface PartnerCalculatorEvents {
  /** The calculator shows its first answer, or the problems of its start values. */
  "calculator-ready": CustomEvent<{ type: string }>;
  /**
   * The calculator shows a new answer, also the first one. `inputs` has every input that counts,
   * with its default if nothing was entered; `values` has every figure.
   */
  "calculator-change": CustomEvent<{ inputs: Inputs; values: Record<string, Value> }>;
  /** The entries have problems, or the calculator cannot be shown. `problems` lists all of them. */
  "calculator-problem": CustomEvent<{ problems: Problem[] }>;
  /**
   * Someone pressed a button that shares or copies the link. The calculator does so unless the page calls
   * `preventDefault()`.
   */
  "calculator-share": CustomEvent<{ link: string; inputs: Inputs; values: Record<string, Value> }>;
}

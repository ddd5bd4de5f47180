import type { Inputs, Problem, Program, Value } from "../core/contract/index.js";

// Types of their own: the class behind them is built with a library that comes bundled, and whose types a page need
// not have. docs/reference.md is made from these comments.

/**
 * A form, its answer and the reasons, in other people's pages.
 *
 * @slot - What stands inside is shown until the calculator works, and where it cannot.
 * @slot heading - In place of the title.
 * @slot call-to-action - Beneath the figures: what a visitor may do next.
 * @slot footer - At the very end.
 *
 * @csspart calculator - The whole of it.
 * @csspart title - The calculator's name.
 * @csspart form - All that is filled in.
 * @csspart group - Fields that belong together.
 * @csspart field - A field with its label and its help.
 * @csspart input - Where something is typed or chosen.
 * @csspart slider - Beneath some fields, for trying out.
 * @csspart button - Buttons of the form, such as the one that goes back to the start.
 * @csspart share - The button that copies a link.
 * @csspart problem - What is wrong with an entry, or that an answer is an older one.
 * @csspart results - The answer, its notices and charts.
 * @csspart headline - The figure that answers the question, with its label and its range.
 * @csspart value - A figure that opens how it came about.
 * @csspart explanation - How a figure came about.
 * @csspart notice - Something worth saying about the result.
 * @csspart chart - A chart, its title and its table.
 * @csspart figures - A group of figures beneath form and answer.
 * @csspart figure - A figure in such a group, with its name.
 * @csspart table - A table, to be filled in or computed.
 * @csspart row - A row that is filled in.
 * @csspart failure - What is said where the calculator cannot work.
 */
export interface PartnerCalculatorElement extends HTMLElement {
  /** Which calculator: `event-roi`. */
  type: string;
  /** Light or dark, or as the visitor's system is; else as the page is. */
  theme: "light" | "dark" | "auto" | undefined;
  /** Little room: help and all figures are folded away. */
  compact: boolean;
  /** How numbers are written and which words are shown, such as `pt-BR`; else the closest `lang`. */
  locale: string | undefined;
  /** The level of the title among the page's headings, 1 to 6. */
  headingLevel: number;
  /**
   * A partner program, or as in the attribute the id of a ready-made one (`starter`) or the address of a file;
   * else the attribute's, else the standard one.
   */
  program: Program | string | undefined;
  /** Values to start with, by id. Other values start the calculator again; the same ones, in whichever object, change nothing. */
  inputs: Inputs | undefined;
  /** An ISO 4217 code in place of the program's currency. Amounts stay as they are: nothing is converted. */
  currency: string | undefined;
  /** Back to the values that the page started with. */
  reset(): void;
  /**
   * An address that opens this page with the figures that the calculator was last given an answer for. They stand after the `#`, which browsers
   * send nowhere. `base` is the page's address where it is another one.
   */
  toLink(base?: string | URL): Promise<string>;
}

/** The element's own events; they bubble and leave its shadow. */
export interface PartnerCalculatorEvents {
  /** The calculator works: its first answer, or what is wrong with the values to start with, is shown. */
  "calculator-ready": CustomEvent<{ type: string }>;
  /** There is a new answer, the first one included: all inputs, defaults among them, and every figure. */
  "calculator-change": CustomEvent<{ inputs: Inputs; values: Record<string, Value> }>;
  /** There is no answer to what was entered, or the calculator cannot work: everything that is wrong. */
  "calculator-problem": CustomEvent<{ problems: Problem[] }>;
  /** Somebody asked for a link. It is copied, unless the page calls `preventDefault()` to do something of its own. */
  "calculator-share": CustomEvent<{ link: string; inputs: Inputs; values: Record<string, Value> }>;
}

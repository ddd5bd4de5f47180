import type { Inputs, Problem, Program, Value } from "../core/contract.js";

/**
 * What a page sees of `<partner-calculator>`, in types of its own: the class behind it is built with a
 * library that comes bundled, and whose types a page need not have.
 */
export interface PartnerCalculatorElement extends HTMLElement {
  /** The calculator's id: `event-roi`. */
  type: string;
  /** Else as the page is. */
  theme: "light" | "dark" | "auto" | undefined;
  compact: boolean;
  /** Else the page's language. */
  locale: string | undefined;
  /** The level of the title among the page's headings, 1 to 6. */
  headingLevel: number;
  /**
   * A partner program, or as in the attribute the id of a ready-made one (`starter`) or the address of a file;
   * else the attribute's, else the standard one.
   */
  program: Program | string | undefined;
  /** Values to start with. */
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
  "calculator-ready": CustomEvent<{ type: string }>;
  "calculator-change": CustomEvent<{ inputs: Inputs; values: Record<string, Value> }>;
  "calculator-problem": CustomEvent<{ problems: Problem[] }>;
  /** Somebody asked for a link. It is copied, unless the page calls `preventDefault()` to do something of its own. */
  "calculator-share": CustomEvent<{ link: string; inputs: Inputs; values: Record<string, Value> }>;
}

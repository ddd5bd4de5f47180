import type { PaperChoice } from "./paper-choice.js";

/**
 * The state of one widget. Every piece of it, with the class that has it and its lifetime:
 *
 * - `DrawnElement`: properties and attributes. As long as the element.
 * - `PartnerCalculator`: what the running calculator was started for, the number of starts, a
 *   failure, the observer of the charts' place. As long as the element.
 * - `Sheet`: entries, the last answer, its problems, what a reset removed. From one start to the
 *   next; entries are carried over if the calculator stays the same.
 * - `LazyParts`: which parts are loaded, are loading or have failed. From one start to the next.
 * - `Controller.state`: the fields below. From one start to the next.
 * - `Controller`: the report of a change, until it is drawn; what follows links, with the figures that
 *   belong to the entries of the page's history, while the widget is in a page.
 * - `watchPrinting`: the part that draws the paper; the paper itself, from the first print on. While the widget is in a
 *   page.
 * - `Toolbox`: the tools that were opened, with their state. From one start to the next.
 * - `Comparisons`: the base row of each table whose rows are compared. From one start to the next.
 * - `ExportRow`: the panel of exports, with the outcome of its last action. From one start to the next.
 * - `KeepScenario`: the scenario that was kept last. From one start to the next.
 * - `LiveRegion`: the text that was announced last. From one start to the next.
 * - `TranslatedTexts`: the text nodes that a translator has replaced. Until the next drawing.
 * - `takeFilled`: the last value of each field that was taken. While the widget is in a page.
 *
 * Widgets share the following state, which lasts as long as the page:
 *
 * - `core/answers.ts`: the running answer module, so that widgets compile it once; in it, the
 *   calculators that are linked with ready-made programs.
 * - `core/load-checks.ts`: what checks inputs, since it is loaded once, after the first answer.
 * - `core/analyses/runner.ts`: the running module of the analyses, if the page runs them itself.
 * - `core/data/file-by-name.ts`: the map of data files, in a page that a bundler made.
 * - `core/engine.ts`: the running core module, so that widgets and `load()` compile it once; in it,
 *   the models of the last programs, which are parsed once.
 * - `shared/css.ts`: the style sheets of each document. `styles/text-size.ts`: the type of the text
 *   size, which each document keeps.
 * - `element/answer/typical-range.ts`: the headlines at the ends of a published range, by the answer.
 * - `element/in-form/internals.ts`: what the form of each element knows of it, since an element gives it away once.
 * - `element/start/program-source.ts`: the programs by address, so that each is requested once.
 * - `element/export/number-choice.ts`: how numbers are written in files and tables, since a person chooses once.
 * - `shared/press.ts`: whether a mouse button is held, since a press concerns the whole page.
 * - `tools/analysts.ts`: the analyst of each widget, so that its tools share one, until the widget restarts or leaves the
 *   page.
 * - `tools/scenarios/place.ts`: the scenarios of each calculator and program, so that its widgets share them.
 *   `tools/scenarios/index.ts`: what the tool knows about each widget.
 * - `sheet/link-base.ts`: the address of the page around a frame, to which the links of its widgets lead.
 * - `sheet/entries.ts`: the last key of a row, since keys must not repeat within a page.
 */
export interface WidgetState {
  /** The keys of groups, tables and explanations that are open. */
  readonly open: Set<string>;
  /** The id of the control that gets the focus at the next drawing. */
  focus?: string | undefined;
  /** The row that was removed last, until it is restored or another one is removed. */
  removed?: { table: string; name: string; restore(): void } | undefined;
  /** What a person chose for the paper, while the page is being printed from the panel of exports. */
  paper?: PaperChoice | undefined;
  /** The link that was asked for last. It is out of date once `inputs` is no longer the sheet's last answer. */
  shared?: { link: string; inputs: unknown; isCopied: boolean } | undefined;
}

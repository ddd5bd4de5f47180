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
 * - `LiveRegion`: the text that was announced last. From one start to the next.
 * - `TranslatedTexts`: the text nodes that a translator has replaced. Until the next drawing.
 * - `takeFilled`: the last value of each field that was taken. While the widget is in a page.
 *
 * Widgets share the following state, which lasts as long as the page:
 *
 * - `core/answers.ts`: the running answer module, so that widgets compile it once; in it, the
 *   calculators that are linked with ready-made programs.
 * - `core/load-checks.ts`: what checks inputs, since it is loaded once, after the first answer.
 * - `core/engine.ts`: the running core module, so that widgets and `load()` compile it once; in it,
 *   the models of the last programs, which are parsed once.
 * - `shared/css.ts`: the style sheets of each document. `styles/text-size.ts`: the type of the text
 *   size, which each document keeps.
 * - `element/start/program-source.ts`: the programs by address, so that each is requested once.
 * - `shared/press.ts`: whether a mouse button is held, since a press concerns the whole page.
 * - `sheet/entries.ts`: the last key of a row, since keys must not repeat within a page.
 */
export interface WidgetState {
  /** The keys of groups, tables and explanations that are open. */
  readonly open: Set<string>;
  /** The id of the control that gets the focus at the next drawing. */
  focus?: string | undefined;
  /** The row that was removed last, until it is restored or another one is removed. */
  removed?: { table: string; name: string; restore(): void } | undefined;
  /** The link that was asked for last. It is out of date once `inputs` is no longer the sheet's last answer. */
  shared?: { link: string; inputs: unknown; isCopied: boolean } | undefined;
}

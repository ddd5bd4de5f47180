/**
 * The state of one widget. Every piece of it, where it lives and how long:
 *
 * | state | where | lifetime |
 * | --- | --- | --- |
 * | properties and attributes | `DrawnElement` | the element |
 * | what the running calculator was started for, the number of starts, a failure, the observer of the charts' place | `PartnerCalculator` | the element |
 * | what was entered, the last answer, its problems, what a reset took back | `Sheet` | a start; entries are carried over to the next start of the same calculator |
 * | parts that were loaded, are loading or failed | `LazyParts` | a start |
 * | what is open, where the focus goes, the removed row, links: the fields below | `Controller.state` | a start |
 * | whether the host page has yet to be told of the last change, the listener for links | `Controller` | from a change to the next drawing; while the widget is in a page |
 * | what screen readers were told last | `LiveRegion` | a start |
 *
 * Outside of any widget, for as long as the page is open, so that widgets on a page share what costs time or memory:
 *
 * | state | where | why |
 * | --- | --- | --- |
 * | the running core | `start/shared-core.ts` | one WebAssembly instance for all widgets |
 * | the loaded module | `core/boundary/module.ts` | `load()` and widgets compile it once |
 * | models by program | `core/models.ts`, in the core | programs are parsed once |
 * | programs by address | `start/program-source.ts` | one request, however many widgets name the program |
 * | the last key of a row | `sheet/entries.ts` | keys must not repeat within a page |
 */
export interface WidgetState {
  /** The keys of groups, tables and explanations that are open. */
  readonly open: Set<string>;
  /** The id of the control that gets the focus at the next drawing. */
  focus?: string | undefined;
  /** The row that was removed last, until it is restored or another one is removed. */
  removed?: { table: string; name: string; restore(): void } | undefined;
  /** The model version of the link that was opened, if its figures may have meant something else there. */
  otherVersion?: string | undefined;
  /** The link that was asked for last. It is out of date once `inputs` is no longer the sheet's last answer. */
  shared?: { link: string; inputs: unknown; isCopied: boolean } | undefined;
}

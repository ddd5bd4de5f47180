import type { TemplateResult } from "../../shared/lit.js";
import type { Entry } from "../../sheet/entries.js";
import type { Sheet } from "../../sheet/sheet.js";
import type { Wording } from "../../text/wording.js";
import type { Rest } from "./editing-part.js";

export type Tables = typeof import("./tables-part.js");

/** What the parts of the element know of it: the entries, the words, and what a person can do. */
export interface View {
  /** How tables are drawn; there when the calculator has one. */
  readonly tables: Tables | undefined;
  readonly sheet: Sheet;
  readonly wording: Wording;
  /** The level of the title; groups stand one below. */
  readonly level: number;
  readonly compact: boolean;
  /** All that the first answer does without, once it is there. */
  readonly rest: Rest | undefined;
  /** Does what needs the rest: at once when it is there, else as soon as it is. */
  withRest(action: (rest: Rest) => void): void;
  /** Whether something that opens is open: a group, an explanation. */
  isOpen(key: string): boolean;
  setOpen(key: string, open: boolean): void;
  /** Enters a value and computes. */
  edit(path: string, entry: Entry | undefined): void;
  /** Writes an entry in another way; its value stays, so nothing is computed. */
  settle(path: string, entry: Entry | undefined): void;
  /** Runs a change of the entries, computes, says it, and moves the focus to the first match. */
  change(action: () => void, message?: string, focus?: string): void;
  /** Draws again what is kept elsewhere. */
  redraw(): void;
  /** The version that the link was made with by which the page was opened, where it is another one. */
  otherVersion: string | undefined;
  /** Puts a field in sight and in focus. */
  show(path: string): void;
  /** How a figure was computed; drawn by a part that is fetched when it is first asked for. */
  explanation(target: string, key: string): TemplateResult;
  /** The row that was removed last, to bring it back. */
  removed: { table: string; name: string; restore(): void } | undefined;
}

import type { Sheet } from "../sheet/sheet.js";
import type { Wording } from "../text/wording.js";

/** What explanations need from the widget that shows them. */
export interface ExplainContext {
  readonly sheet: Sheet;
  readonly wording: Wording;
  /** Whether the explanation of a figure inside an explanation is open. */
  isOpen(key: string): boolean;
  setOpen(key: string, open: boolean): void;
  /** Scrolls to a field of the form and focuses it. */
  show(path: string): void;
}

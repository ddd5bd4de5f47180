import type { Sheet } from "../sheet/sheet.js";
import type { Wording } from "../text/wording.js";

/** The interface that explanations need from the widget around them. */
export interface ExplainContext {
  readonly sheet: Sheet;
  readonly wording: Wording;
  /** Whether the explanation with this key, nested inside another one, is open. */
  isOpen(key: string): boolean;
  setOpen(key: string, open: boolean): void;
  /** Scrolls to a field of the form and focuses it. */
  show(path: string): void;
}

import type { Description } from "../core/contract/index.js";
import { Sheet } from "../sheet/sheet.js";
import type { Wording } from "../text/wording.js";
import type { ExplainContext } from "./context.js";

const unused = () => {
  throw new Error("Formulas in words have no values.");
};

/** The parts of a widget that formulas in words need, without an answer. */
export const viewWithoutValues = (description: Description, wording: Wording): ExplainContext => ({
  sheet: new Sheet({ version: "", calculate: unused, walk: unused }, description, {}),
  wording,
  state: {},
  isOpen: () => false,
  setOpen: unused,
  show: unused,
  redraw: unused,
});

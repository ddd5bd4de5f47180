/** Importing this registers `<partner-calculator>`; where there is no DOM it does nothing. */
import { define } from "./element/define.js";

export * from "./element/define.js";

define();

import { answer } from "./answer.js";
import { base } from "./base.js";
import { controls } from "./controls.js";
import { form } from "./form.js";
import { layout } from "./layout.js";
import { tokens } from "./tokens.js";

/** What the first answer is drawn with. */
export const styles = [tokens, base, layout, form, controls, answer];

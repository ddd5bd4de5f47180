import { answer } from "./answer.js";
import { base } from "./base.js";
import { controls } from "./controls.js";
import { form } from "./form.js";
import { layout } from "./layout.js";
import { tokens } from "./tokens.js";

/** The styles that the first answer needs. */
export const styles = [tokens, base, layout, form, controls, answer];

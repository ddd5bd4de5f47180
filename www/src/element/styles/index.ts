import { base } from "./base.js";
import { form } from "./form.js";
import { layout } from "./layout.js";
import { results } from "./results.js";
import { tokens } from "./tokens.js";

export const styles = [tokens, base, layout, form, results];

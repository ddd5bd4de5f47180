/** Answers and problems as plain text, in the words of the calculators: no DOM is needed. */
export { loadTexts, type Texts } from "./as-text/texts.js";

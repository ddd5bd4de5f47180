import { html, type TemplateResult } from "../shared/lit.js";
import { isOpen, type Node, strength } from "./node.js";
import type { Setting, Type } from "./setting.js";

const hidden = (text: string) => html`<span class="sr">${text}</span>`;

/** Brackets that the layout makes unnecessary for the eye: screen readers and copies of the text need them. */
export const spokenBrackets = (inner: Type, isNeeded: boolean): Type =>
  isNeeded ? html`${hidden("(")}${inner}${hidden(")")}` : inner;

/** Whether a part needs brackets beside ÷ in a line of text. */
function isCompound(node: Node, mode: Setting["mode"], isBelow: boolean): boolean {
  if (node.kind === "binary") return isBelow || strength(node.operator) < strength("÷");
  if (node.kind === "unary") return isBelow;
  return node.kind === "call" && (mode === "words" || isOpen(node.name));
}

/** Sets a fraction: above and below a line for the eye, with ÷ and brackets for screen readers and copies. */
export function fraction(
  mode: Setting["mode"],
  [above, below]: readonly [Node, Node],
  [upper, lower]: readonly [Type, Type],
): TemplateResult {
  return html`<span class="fraction"
    ><span>${spokenBrackets(upper, isCompound(above, mode, false))}</span
    >${hidden(" ÷ ")}<span>${spokenBrackets(lower, isCompound(below, mode, true))}</span></span
  >`;
}

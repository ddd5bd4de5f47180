import type { Term, Value } from "../core/contract/index.js";
import type { Node } from "./parse.js";

/** A formula's text again, with every bracket that its structure needs. */
export function print(node: Node): string {
  switch (node.kind) {
    case "number":
      return node.text;
    case "text":
      return `"${node.text}"`;
    case "name":
      return node.name;
    case "unary":
      return `(${node.operator} ${print(node.inner)})`;
    case "binary":
      return `(${print(node.left)} ${node.operator} ${print(node.right)})`;
    case "call":
      return `${node.name}(${node.list.map(print).join(", ")})`;
  }
}

/** Terms for names and calls, wherever they stand as a whole. */
export function terms(formula: string, values: Record<string, Value>): Term[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const whole = new RegExp(`(?<![\\w.])${name.replace(/[.()]/g, "\\$&")}(?![\\w.(])`, "g");
    return [...formula.matchAll(whole)].map(({ index }) => ({
      start: index,
      end: index + name.length,
      value,
    }));
  });
}

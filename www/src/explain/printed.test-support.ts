import { parse, type Node as Read } from "../../../tests/node/support/formula/parse.js";
import type { Value } from "../core/contract/index.js";
import { type Node, namesIn, type Operator } from "./node.js";

/** Prints a formula with all its brackets, so that a test can compare structures as text. */
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
    case "step":
      return `${node.name}[${print(node.inner)}]`;
  }
}

/**
 * A tree in the core's form: `values` are keyed by the text of a name or a call. A part is marked as skipped if all its
 * names begin with "other".
 */
export function tree(formula: string, values: Record<string, Value> = {}): Node {
  const convert = (read: Read): Node => {
    const node = bare(read, convert);
    const names = namesIn(node);
    const isSkipped = names.length > 0 && names.every((name) => name.startsWith("other"));
    const value = values[formula.slice(read.start, read.end)];
    return { ...node, ...(isSkipped ? { isSkipped } : {}), ...(value === undefined ? {} : { value }) };
  };
  return convert(parse(formula));
}

function bare(read: Read, convert: (read: Read) => Node): Node {
  switch (read.kind) {
    case "number":
      return { kind: "number", text: read.value.toString() };
    case "text":
      return { kind: "text", text: read.value };
    case "name":
      return { kind: "name", name: read.id };
    case "not":
    case "negate":
      return { kind: "unary", operator: read.kind === "not" ? "not" : "−", inner: convert(read.operand) };
    case "binary": {
      const [left, right] = [convert(read.left), convert(read.right)];
      return { kind: "binary", operator: read.sign as Operator, left, right };
    }
    case "call":
      return { kind: "call", name: read.word, list: read.operands.map(convert) };
  }
}

/** The formulas' grammar, read again for showing: the core's own text, its places kept. */

export type Comparison = "=" | "≠" | "<" | "≤" | ">" | "≥";
export type Operator = "+" | "−" | "×" | "÷" | "and" | "or" | Comparison;

interface Place {
  start: number;
  end: number;
}

export type Node = Place &
  (
    | { kind: "number"; text: string }
    | { kind: "text"; text: string }
    | { kind: "name"; name: string }
    | { kind: "call"; name: string; list: Node[] }
    | { kind: "binary"; operator: Operator; left: Node; right: Node }
    | { kind: "unary"; operator: "−" | "not"; inner: Node }
  );

const TOKEN = /\s*(?:"([^"]*)"|(\d[\d.]*)|([A-Za-z][A-Za-z\d.]*)|(.))/uy;

const STRENGTH: Readonly<Record<Operator, number>> = {
  or: 1,
  and: 2,
  "=": 3,
  "≠": 3,
  "<": 3,
  "≤": 3,
  ">": 3,
  "≥": 3,
  "+": 4,
  "−": 4,
  "×": 5,
  "÷": 5,
};

const isOperator = (text: string): text is Operator => text in STRENGTH;

/** How tightly an operator binds. */
export const strength = (operator: Operator): number => STRENGTH[operator];

interface Token extends Place {
  kind: "text" | "number" | "name" | "sign" | "end";
  text: string;
}

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(formula); match; match = TOKEN.exec(formula)) {
    const [whole, text, number, name, sign = ""] = match;
    const end = match.index + whole.length;
    const start = end - whole.trimStart().length;
    if (text !== undefined) found.push({ kind: "text", text, start, end });
    else if (number !== undefined) found.push({ kind: "number", text: number, start, end });
    else if (name !== undefined) found.push({ kind: "name", text: name, start, end });
    else found.push({ kind: "sign", text: sign, start, end });
  }
  return found;
}

class Parser {
  readonly #tokens: Token[];
  #at = 0;

  constructor(formula: string) {
    this.#tokens = tokens(formula);
  }

  get #token(): Token {
    return this.#tokens[this.#at] ?? { kind: "end", text: "", start: 0, end: 0 };
  }

  #is(sign: string): boolean {
    return this.#token.kind === "sign" && this.#token.text === sign;
  }

  #take(): Token {
    const token = this.#token;
    this.#at += 1;
    return token;
  }

  expression(least: number): Node {
    let left = this.#operand();
    for (;;) {
      const { text, kind } = this.#token;
      if (kind === "text" || !isOperator(text) || STRENGTH[text] < least) return left;
      this.#take();
      const right = this.expression(STRENGTH[text] + 1);
      left = { kind: "binary", operator: text, left, right, start: left.start, end: right.end };
    }
  }

  #operand(): Node {
    const token = this.#take();
    const { start, end, text } = token;
    if (token.kind === "number" || token.kind === "text") return { kind: token.kind, text, start, end };
    if (text === "not" || text === "−") {
      const inner = text === "not" ? this.expression(3) : this.#operand();
      return { kind: "unary", operator: text, inner, start, end: inner.end };
    }
    if (text === "(") {
      const inner = this.expression(1);
      this.#take();
      return inner;
    }
    if (!this.#is("(")) return { kind: "name", name: text, start, end };
    this.#take();
    const list: Node[] = [];
    while (!this.#is(")") && this.#token.kind !== "end") {
      list.push(this.expression(1));
      if (this.#is(",")) this.#take();
    }
    return { kind: "call", name: text, list, start, end: this.#take().end };
  }
}

/** Reads a formula that the core has already read. */
export const parse = (formula: string): Node => new Parser(formula).expression(1);

/** Every name in a part of a formula, in order. */
export function namesIn(node: Node | undefined): string[] {
  switch (node?.kind) {
    case "name":
      return [node.name];
    case "call":
      return node.list.flatMap(namesIn);
    case "binary":
      return [...namesIn(node.left), ...namesIn(node.right)];
    case "unary":
      return namesIn(node.inner);
    default:
      return [];
  }
}

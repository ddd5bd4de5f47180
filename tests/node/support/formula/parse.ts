import { Rational } from "../rational.js";
import { type Token, tokens } from "./tokens.js";

/** The position of a part in the formula's text. */
interface Place {
  start: number;
  end: number;
}

/** A part of a formula. */
export type Node = Place &
  (
    | { kind: "number"; value: Rational }
    | { kind: "text"; value: string }
    | { kind: "name"; id: string }
    | { kind: "not" | "negate"; operand: Node }
    | { kind: "binary"; sign: string; left: Node; right: Node }
    | { kind: "call"; word: string; operands: Node[] }
  );

/** The operators from the loosest to the tightest level; each level is left-associative. */
const LEVELS = [["or"], ["and"], ["not"], ["=", "≠", "<", "≤", ">", "≥"], ["+", "−"], ["×", "÷"]] as const;
const NOT = 2;
const COMPARISON = 3;

/** Parses a formula, independently of the core's parser. */
export function parse(formula: string): Node {
  const all = tokens(formula);
  let at = 0;

  const next = (): Token => all[at] as Token;
  const is = (...texts: readonly string[]): boolean =>
    (next().kind === "sign" || next().kind === "name") && texts.includes(next().text);
  const take = (): Token => all[at++] as Token;
  const expect = (sign: string): Token => {
    if (!is(sign)) throw new SyntaxError(`"${sign}" is expected at ${next().start}: ${formula}`);
    return take();
  };

  function level(depth: number): Node {
    const signs = LEVELS[depth];
    if (!signs) return factor();
    if (depth === NOT) return negation();
    let left = level(depth + 1);
    for (let count = 0; is(...signs); count++) {
      if (depth === COMPARISON && count > 0) throw new SyntaxError(`comparisons do not chain: ${formula}`);
      const sign = take().text;
      const right = level(depth + 1);
      left = { kind: "binary", sign, left, right, start: left.start, end: right.end };
    }
    return left;
  }

  function negation(): Node {
    if (!is("not")) return level(NOT + 1);
    const { start } = take();
    const operand = level(NOT + 1);
    return { kind: "not", operand, start, end: operand.end };
  }

  function factor(): Node {
    const { kind, text, start, end } = take();
    if (kind === "number") return { kind, value: Rational.parse(text), start, end };
    if (kind === "text") return { kind, value: text, start, end };
    if (kind === "name") return is("(") ? call(text, start) : { kind, id: text, start, end };
    if (text === "−") {
      const operand = factor();
      return { kind: "negate", operand, start, end: operand.end };
    }
    if (text !== "(") throw new SyntaxError(`a value is expected at ${start}: ${formula}`);
    const inner = level(0);
    return { ...inner, start, end: expect(")").end };
  }

  function call(word: string, start: number): Node {
    take();
    const operands = [level(0)];
    while (is(",")) {
      take();
      operands.push(level(0));
    }
    return { kind: "call", word, operands, start, end: expect(")").end };
  }

  const whole = level(0);
  if (next().kind !== "end") throw new SyntaxError(`the end is expected at ${next().start}: ${formula}`);
  return whole;
}

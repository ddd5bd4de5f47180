import type { Tree } from "../core/explained.js";
import { MISSING, NO_LIMIT } from "./missing.js";
import type { Aids, Scope } from "./scope.js";

/** A call of a word of the formula language, as its equivalent in spreadsheets sees it. */
export interface Call {
  parts: Tree[];
  scope: Scope;
  aids: Aids;
  minorUnits: number;
  /** An argument: a formula, or the range of a column. */
  text(at: number, outer?: number): string;
  /** An argument with another month. */
  month(at: number, month: string): string;
  /** A part of an argument with another month. */
  inside(tree: Tree, month: string): string;
  isColumn(at: number): boolean;
  /** The cells of a column. */
  cells(at: number): string[];
  /** Whether an argument may be missing, or missing for having no limit. */
  hasGaps(at: number): boolean;
  mayBeUnlimited(at: number): boolean;
  /** Whether an argument is a text that people enter, or a column of such texts. */
  isText(at: number): boolean;
}

/** A number above every figure, in place of one without a limit. */
export const ABOVE_ALL = "9.99E+307";

/** The number of months that `firstMonth` tries. */
export const MONTHS = 600;

/** The numbers of a column's rows, counted from 1. Within SUMPRODUCT only, which computes with whole columns. */
const places = (column: string) => `(ROW(${column})-MIN(ROW(${column}))+1)`;

/** A count of rows, or missing if it is 0. */
const orMissing = (count: string) => `IF(${count}=0,${MISSING},${count})`;

/** The extreme of several figures. For `min`, a figure without a limit is above all others. */
function extreme(call: Call, name: "MIN" | "MAX"): string {
  if (call.parts.length === 1 && call.isColumn(0)) return extremeOf(call, name);
  const all = call.parts.map((_, at) => call.text(at));
  const isOpen = call.parts.map((_, at) => name === "MIN" && call.mayBeUnlimited(at));
  const shown = all.map((each, at) => (isOpen[at] ? `IF(ISNA(${each}),${ABOVE_ALL},${each})` : each));
  const least = `${name}(${shown.join(",")})`;
  if (isOpen.includes(false)) return least;
  return `IF(AND(${all.map((each) => `ISNA(${each})`).join(",")}),${NO_LIMIT},${least})`;
}

/** The extreme of a column; AGGREGATE skips missing cells, and has no value if no cell has one. */
const extremeOf = (call: Call, name: "MIN" | "MAX") =>
  `_xlfn.AGGREGATE(${name === "MAX" ? 14 : 15},6,${call.text(0)},1)`;

/** The number of the last row whose cell equals a value, or 0. */
const last = (column: string, equal: string) => `SUMPRODUCT(MAX((${equal})*${places(column)}))`;

function lastRow(call: Call): string {
  const column = call.text(0);
  return last(column, call.parts.length > 1 ? `${column}=${call.text(1, 2)}` : `${column}=TRUE`);
}

/**
 * A number without the error of a few operations on binary floats, so that 0.1 × 30 is 3 to a floor. A hundred-millionth
 * is more than that error in everyday amounts, and less than what the inputs can make.
 */
const cleaned = (number: string) => `ROUND(${number},8)`;

/** The same for amounts that are paid, in proportion, because a billion has larger errors than a cent. */
const RAISED_AMOUNT = "(1+1E-14)";

/** The exponent below which a power of two is 0: a binary float does not go there, and some spreadsheets call it an error. */
const LEAST_EXPONENT = -1000;

/** The cell in a row of a column. A row below 1 must be an error, because INDEX returns the whole column for row 0. */
function rowAt(call: Call): string {
  const row = call.text(1);
  const isSure = /^\d+$/.test(row) && row !== "0";
  return `INDEX(${call.text(0)},${isSure ? row : `IF(${row}<1,1048576,${row})`})`;
}

/** The first month in which a condition holds. A sum that only approaches its limit never reaches it. */
function firstMonth(call: Call): string {
  const condition = call.parts[0] as Tree;
  const found = `MATCH(TRUE,${call.aids.months(condition, call.scope)},0)`;
  const whenNot = `IF(ISNA(${found}),${MISSING},${found})`;
  const [kind, sign, left, right] = condition[0] === "s" ? (condition[2] as Tree) : condition;
  if (kind !== "o" || sign !== "≥" || !left || !right) return whenNot;
  const sides = [left, right].map((side) => call.inside(side, String(MONTHS)));
  return `IF(ISNA(${found}),${MISSING},IF(AND(${found}>1,${found}<${MONTHS},ABS(${sides[0]}-(${sides[1]}))<1E-9),${MISSING},${found}))`;
}

/** Splits to the minor unit by largest remainder; of equal remainders, the earlier row comes first. */
function split({ parts, scope, aids, minorUnits }: Call): string {
  const cells = aids.split(parts[0] as Tree, parts[1] as Tree, scope);
  const larger = `SUMPRODUCT(--(ROUND(${cells.remainders}-${cells.remainder},6)>0))`;
  const above = cells.remaindersAbove;
  const equal = above ? `+SUMPRODUCT(--(ROUND(${above}-${cells.remainder},6)=0))` : "";
  const extra = `IF(${larger}${equal}<${cells.units}-SUM(${cells.wholes}),1,0)`;
  return `SIGN(${cells.total})*(${cells.whole}+${extra})/${10 ** minorUnits}`;
}

/** Adds up each band's part of an amount: up to the band's end, or up to the amount. The bands of a program rise. */
function marginal(call: Call): string {
  const [x, from, rates] = [call.text(0, 4), call.text(1), call.text(2)];
  const ends = call.aids.ends(call.cells(1));
  return `SUMPRODUCT((${x}>${from})*((${x}<${ends})*${x}+(${x}>=${ends})*${ends}-${from})*${rates})`;
}

/** The average months that a customer stays within a number of months. */
function kept(call: Call): string {
  const [churn, months] = [call.text(0, 4), call.text(1, 4)];
  const within = `IF(${churn}=0,${months},(1-(1-${churn})^${months})/${churn})`;
  return call.mayBeUnlimited(1)
    ? `IF(ISNA(${months}),IF(${churn}=0,${MISSING},1/${churn}),${within})`
    : within;
}

function same(call: Call): string {
  const others = call.cells(1);
  const pairs = call.cells(0).map((one, at) => {
    const other = others[at];
    return `IF(ISERROR(${one}),ISERROR(${other}),IF(ISERROR(${other}),FALSE,${one}=${other}))`;
  });
  return `AND(${pairs.join(",")})`;
}

function firstLoss(call: Call): string {
  const cells = call.cells(0);
  return cells
    .slice(1)
    .map((cell, at) => `IF(AND(NOT(ISERROR(${cells[at]})),ISERROR(${cell})),${at + 2},`)
    .concat(MISSING, ")".repeat(Math.max(0, cells.length - 1)))
    .join("");
}

function neverRises(call: Call): string {
  const cells = call.cells(0);
  const falls = cells.slice(1).map((cell, at) => `${cell}<=${cells[at]}`);
  return falls.length > 0 ? `AND(${falls.join(",")})` : "TRUE";
}

function groupSum(call: Call): string {
  const [values, keys, key] = [call.text(0), call.text(1), call.text(2, 2)];
  const equal = call.isText(1) ? `EXACT(${keys},${key})` : `(${keys}=${key})`;
  return `SUMPRODUCT(--${equal},${values})`;
}

function firstRow(call: Call): string {
  const found = `MATCH(${call.text(1)},${call.text(0)},0)`;
  return `IF(ISNA(${found}),${MISSING},${found})`;
}

const nextRow = (call: Call) => {
  const row = lastRow(call);
  return `IF(${row}=0,${MISSING},IF(${row}<ROWS(${call.text(0)}),${row}+1,${MISSING}))`;
};

const grade = (call: Call) => {
  const [x, low, high] = [call.text(0, 2), call.text(1, 2), call.text(2, 2)];
  return `IF(${x}<${low},"below",IF(ISNA(${high}),"within",IF(${x}>${high},"above","within")))`;
};

const argument = (call: Call, name: "MIN" | "MAX") =>
  `INDEX(${call.text(1)},MATCH(${extremeOf(call, name)},${call.text(0)},0))`;

/** The equivalent of every word of the formula language (`src/formula/function.rs`) in spreadsheets. */
export const VOCABULARY: Readonly<Record<string, (call: Call) => string>> = {
  if: (call) => `IF(${call.text(0)},${call.text(1)},${call.text(2)})`,
  min: (call) => extreme(call, "MIN"),
  max: (call) => extreme(call, "MAX"),
  floor: (call) => `INT(${cleaned(call.text(0))})`,
  ceil: (call) => `(-INT(-${cleaned(call.text(0))}))`,
  sum: (call) => (call.isColumn(0) ? `SUM(${call.text(0)})` : "0"),
  rows: (call) => call.aids.rows(call.parts[0]?.[1] ?? "", call.scope),
  given: (call) => `NOT(ISERROR(${call.text(0)}))`,
  kept,
  power: (call) => `IF(${call.text(1, 2)}=0,1,${call.text(0, 4)}^${call.text(1, 4)})`,
  firstMonth,
  lookup: (call) => `INDEX(${call.text(2)},MATCH(${call.text(0)},${call.text(1)},0))`,
  band: (call) => `INDEX(${call.text(2)},MAX(1,SUMPRODUCT(--(${call.text(1)}<=${call.text(0, 2)}))))`,
  nextBand: (call) => `INDEX(${call.text(2)},COUNTIF(${call.text(1)},"<="&${call.text(0, 4)})+1)`,
  marginal,
  payable: (call) => `ROUND(${call.text(0, 4)}*${RAISED_AMOUNT},${call.minorUnits})`,
  split,
  powerOfTwo: (call) => `IF(${call.text(0, 2)}<${LEAST_EXPONENT},0,2^${call.text(0, 4)})`,
  groupSum,
  firstRow,
  lastRow: (call) => orMissing(lastRow(call)),
  nextRow,
  same,
  firstLoss,
  rowAt,
  argMax: (call) => argument(call, "MAX"),
  argMin: (call) => argument(call, "MIN"),
  grade,
  neverRises,
};

import type { Value } from "../core/contract/index.js";
import { isDecimal } from "../text/decimal.js";
import type { Node } from "./node.js";
import { type CellAt, cellsOf } from "./rows.js";
import type { Setting } from "./setting.js";

type Call = Node & { kind: "call" };

const columnName = (node: Node | undefined): string | undefined =>
  node?.kind === "name" && node.name.includes(".") ? node.name : undefined;

/** Whether `a` comes before `b` in the direction of `sign`; texts of decimals, compared as numbers to find a row. */
const isBeyond = (a: Value, b: Value, sign: number) => sign * (Number(a) - Number(b)) > 0;

/** The row with the largest or least value among those whose name is the result. */
function extremeRow(setting: Setting, { name, list }: Call, value: Value): CellAt | undefined {
  const [of, named] = [columnName(list[0]), columnName(list[1])];
  const cells = of === undefined ? undefined : cellsOf(setting, of);
  const names = named === undefined ? undefined : cellsOf(setting, named);
  const sign = name === "argMax" ? 1 : -1;
  const fitting = cells?.filter((cell, at) => isDecimal(cell.value) && names?.[at]?.value === value);
  return fitting?.reduce<CellAt | undefined>(
    (best, cell) => (best && !isBeyond(cell.value, best.value, sign) ? best : cell),
    undefined,
  );
}

/** The column that a condition on months reads: `months.payout`, or the one that the same step computes. */
function monthlyColumn({ texts, view }: Setting, node: Node): string | undefined {
  const steps: string[] = [];
  const walk = (at: Node): string | undefined => {
    if (at.kind === "step") steps.push(at.written);
    if (at.kind === "call" && at.name === "rowAt") return columnName(at.list[0]);
    const inner = at.kind === "call" ? at.list : at.kind === "binary" ? [at.left, at.right] : [];
    for (const each of inner) {
      const found = walk(each);
      if (found) return found;
    }
    return undefined;
  };
  const read = walk(node);
  if (read) return read;
  const isSame = ([name, [kind, text]]: [string, readonly unknown[]]) =>
    kind === "s" &&
    steps.includes(String(text)) &&
    view.sheet.table(name.split(".")[0] ?? "")?.kind === "series";
  return Object.entries(texts.trees).find(isSame)?.[0];
}

/** The cell that a function found: the row with the largest value, or the first month that meets a condition. */
export function foundCell(setting: Setting, node: Call, value: Value): CellAt | undefined {
  if (value === null) return undefined;
  if (node.name === "argMax" || node.name === "argMin") return extremeRow(setting, node, value);
  const [condition] = node.list;
  if (node.name !== "firstMonth" || !condition) return undefined;
  const column = monthlyColumn(setting, condition);
  return column === undefined ? undefined : cellsOf(setting, column)?.[Number(value) - 1];
}

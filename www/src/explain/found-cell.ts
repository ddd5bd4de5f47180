import type { Value } from "../core/contract/index.js";
import { isDecimal } from "../text/decimal.js";
import type { Node } from "./node.js";
import type { Setting } from "./setting.js";
import { type CellAt, cellsOf } from "./table-cells.js";

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

/** The steps of a condition, outside of each other; undefined if the condition names a cell itself. */
function stepsIn(node: Node): string[] | undefined {
  if (node.kind === "step") return [node.written];
  if (node.kind === "call" && node.name === "rowAt") return undefined;
  const inner = node.kind === "call" ? node.list : node.kind === "binary" ? [node.left, node.right] : [];
  const steps = inner.map(stepsIn);
  return steps.some((each) => each === undefined) ? undefined : steps.flatMap((each) => each ?? []);
}

/** The column of a series that shows a step of a condition on months. */
function monthlyColumn({ texts, view }: Setting, condition: Node): string | undefined {
  const steps = stepsIn(condition) ?? [];
  const isSeries = (name: string) => view.sheet.table(name.split(".")[0] ?? "")?.kind === "series";
  const shows = Object.entries(texts.trees).find(
    ([name, [kind, text]]) => kind === "s" && steps.includes(text) && isSeries(name),
  );
  return shows?.[0];
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

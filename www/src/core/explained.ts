import { type Compact, decodeFigures, shapeValue } from "./boundary/decode.js";
import type { Description, Explanation, Part } from "./contract/index.js";

/** A formula as a tree without values, as the build writes it: its kind by a letter, its text, its parts. */
export type Tree = [kind: string, text: string, ...parts: Tree[]];

/** The trees of a calculator's formulas, by a line's id or `table.column`. */
export type Trees = Readonly<Record<string, Tree>>;

/** What the wasm module gives: the figure, and what each node came to, a node before its operands, each ended by a zero. */
export interface Walk {
  value: Compact;
  seen: string;
}

const KINDS: Readonly<Record<string, Part["kind"]>> = {
  l: "literal",
  n: "name",
  o: "operator",
  c: "call",
  s: "step",
};

// A calculator's trees are fetched with its first explanation.
const files = import.meta.glob<{ default: unknown }>("../../pkg/trees/*.json");

/** The trees of a calculator. */
export async function treesOf(id: string): Promise<Trees> {
  return ((await files[`../../pkg/trees/${id}.json`]?.())?.default ?? {}) as Trees;
}

/** A path without its row: `campaigns[2].cost` is `campaigns.cost`. */
const nameOf = (path: string) => path.replace(/\[\d+\]/, "");

/** The explanation of a figure: the tree of its formula with the values of a walk. */
export function explained(target: string, walk: Walk, description: Description, trees: Trees): Explanation {
  const name = nameOf(target);
  const [table, column] = name.split(".");
  const figures =
    column === undefined
      ? description.lines
      : description.tables.filter(({ id }) => id === table).flatMap(({ columns }) => columns);
  const figure = figures.find(({ id }) => id === (column ?? name));
  const seen = walk.seen.split("\0");
  return {
    target,
    unit: figure?.unit ?? "count",
    formula: figure?.formula ?? "",
    ...shapeValue(walk.value),
    tree: grown(trees[name] ?? ["n", name], seen.values()),
  };
}

/** A tree with its values. A step is its formula under a name, so it has the formula's value. */
function grown([letter, text, ...inner]: Tree, seen: Iterator<string>): Part {
  const kind = KINDS[letter] ?? "name";
  const seenHere = kind === "step" ? undefined : (seen.next().value as string | undefined);
  const parts = inner.map((each) => grown(each, seen));
  const part: Part = { kind, text, parts };
  if (seenHere === undefined) {
    const { value, reason, skipped } = parts[0] ?? {};
    if (value !== undefined) part.value = value;
    if (reason !== undefined) part.reason = reason;
    if (skipped) part.skipped = true;
  } else if (seenHere === "!") part.skipped = true;
  else if (seenHere !== "?") Object.assign(part, shapeValue(decodeFigures(`${seenHere}\0`)[0] ?? 0));
  return part;
}

import { figureOf } from "./boundary/figures.js";
import type { Walk } from "./boundary/walk.js";
import type { Description, Explanation, Part } from "./contract/index.js";

/** A formula as a tree without values, written by the build: a letter for the kind, the text, the parts. */
export type Tree = [kind: string, text: string, ...parts: Tree[]];

/** The trees of a calculator's formulas, keyed by a line's id or `table.column`. */
export type Trees = Readonly<Record<string, Tree>>;

const KINDS: Readonly<Record<string, Part["kind"]>> = {
  l: "literal",
  n: "name",
  o: "operator",
  c: "call",
  s: "step",
};

// Lazy imports, so that a page fetches a calculator's trees with its first explanation.
const files = import.meta.glob<{ default: unknown }>("../../pkg/trees/*.json");

/** Fetches the trees of a calculator; empty if no calculator has this id. */
export async function treesOf(id: string): Promise<Trees> {
  return ((await files[`../../pkg/trees/${id}.json`]?.())?.default ?? {}) as Trees;
}

/** A path without its row: `campaigns[2].cost` becomes `campaigns.cost`. */
const nameOf = (path: string) => path.replace(/\[\d+\]/, "");

/** The explanation of a figure: the tree of its formula, filled with the values of a walk. */
export function explained(target: string, walk: Walk, description: Description, trees: Trees): Explanation {
  const name = nameOf(target);
  const [table, column] = name.split(".");
  const figures =
    column === undefined
      ? description.lines
      : description.tables.filter(({ id }) => id === table).flatMap(({ columns }) => columns);
  const figure = figures.find(({ id }) => id === (column ?? name));
  return {
    target,
    unit: figure?.unit ?? "count",
    formula: figure?.formula ?? "",
    ...figureOf(walk.value),
    tree: grown(trees[name] ?? ["n", name], walk.seen.values()),
  };
}

/** Fills a tree with values, in pre-order. A step is a named formula, so it gets its formula's value. */
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
  else if (seenHere !== "?") Object.assign(part, figureOf(seenHere));
  return part;
}

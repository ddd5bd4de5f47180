import type { Book } from "./book.js";
import type { Cell } from "./grid.js";

const list = (texts: readonly string[]) =>
  `{${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")}}`;

/** Whether another formula reads a figure; it then must keep the id that formulas compare. */
function isRead({ source }: Book, name: string): boolean {
  const found = JSON.stringify(["n", name]);
  return Object.values(source.trees).some((tree) => JSON.stringify(tree).includes(found));
}

/** Replaces ids by their names in the cell of a figure, such as the binding requirement, whose values are ids. */
export function withNames(book: Book, name: string, cell: Cell): Cell {
  const { values } = book.source.wording.named(name);
  const { formula } = cell;
  if (!values || !formula || isRead(book, name)) return cell;
  const ids = Object.keys(values);
  const named = (id: Cell["value"]) => (typeof id === "string" ? (values[id] ?? id) : id);
  return {
    ...cell,
    value: named(cell.value),
    formula: () => `INDEX(${list(ids.map((id) => values[id] ?? id))},MATCH(${formula()},${list(ids)},0))`,
  };
}

import { type Path, pathText } from "./edit.js";

/** Updates the paths of drafts after the rows of a list have moved. Drafts of a removed row are dropped. */
export function movedDrafts(
  drafts: Readonly<Record<string, string>>,
  list: Path,
  moved: (row: number) => number | undefined,
): Record<string, string> {
  const start = `${pathText(list)}[`;
  const entries = Object.entries(drafts).flatMap(([path, text]): [string, string][] => {
    if (!path.startsWith(start)) return [[path, text]];
    const [row = "", ...rest] = path.slice(start.length).split("]");
    const now = moved(Number(row));
    return now === undefined ? [] : [[`${start}${now}]${rest.join("]")}`, text]];
  });
  return Object.fromEntries(entries);
}

/** Maps the index of a row to its index after another row was removed. */
export const afterRemoval = (removed: number) => (row: number) =>
  row === removed ? undefined : row > removed ? row - 1 : row;

/** Maps the index of a row to its index after two rows were swapped. */
export const afterSwap = (one: number, other: number) => (row: number) =>
  row === one ? other : row === other ? one : row;

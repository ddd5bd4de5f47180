import { readFileSync } from "node:fs";
import { at } from "../../../scripts/lib/paths.mjs";
import type { Unit } from "../../../www/src/core/contract/index.js";
import { basisWords, rangeWords } from "../../../www/src/pages/calculator/range-words.js";
import type { Wording } from "../../../www/src/text/wording.js";

/** A table of published ranges, as the build writes it for a calculator. */
interface Published {
  id: string;
  units: Record<string, Unit>;
  rows: string[][];
}

/** A table of published ranges in words. */
export interface RangeInWords {
  label: string;
  rows: { name: string; range: string }[];
}

const json = (file: string) => JSON.parse(readFileSync(at(file), "utf8"));

/** The name of a row: an option of the calculator, or a word of the range. */
function rowName({ words }: Wording, range: string, row: string): string {
  const options = Object.values(words.choices).find((each) => Object.hasOwn(each, row));
  const name = rangeWords[range]?.rows?.[row] ?? options?.[row];
  if (!name) throw new Error(`www/src/pages/calculator/range-words.ts: ${range} has no name for ${row}.`);
  return name;
}

/** The text of a range: both of its ends, or the one that it has, and the total that a share refers to. */
function written(wording: Wording, units: Published["units"], row: Record<string, string>): string {
  const { low = "", high = "", basis } = row;
  const unit = units.low ?? "count";
  const from = wording.value(low, unit);
  const ends = high === "" ? `${from} or more` : `${from} to ${wording.value(high, unit)}`;
  return basis === undefined ? ends : `${ends} ${basisWords[basis] ?? basis}`;
}

/** The published ranges that a calculator compares with. */
export function rangesOf(wording: Wording): RangeInWords[] {
  const all: Published[] = json("www/pkg/ranges.json")[wording.calculator];
  return all.map(({ id, units, rows }) => {
    const label = rangeWords[id]?.label;
    if (!label) throw new Error(`www/src/pages/calculator/range-words.ts has no words for ${id}.`);
    const cells = (row: string[]) =>
      Object.fromEntries(Object.keys(units).map((column, at) => [column, row[at] ?? ""]));
    const inWords = (row: string[]) => ({
      name: rowName(wording, id, row[0] ?? ""),
      range: written(wording, units, cells(row)),
    });
    return { label, rows: rows.map(inWords) };
  });
}

/** The source of the published ranges; empty for a calculator without ranges. */
export const sourceOf = (id: string): string => json("www/locales/en/editing.json").sources[id] ?? "";

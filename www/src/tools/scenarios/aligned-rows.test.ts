import { describe, expect, it } from "vitest";
import { alignRows } from "./aligned-rows.js";

const aligned = (...tables: (string | undefined)[][]) =>
  alignRows(tables).map(({ name, places }) => [name, ...places]);

describe("rows belong together", () => {
  it("by name, wherever they are", () => {
    expect(aligned(["a", "b", "c"], ["c", "a", "b"])).toEqual([
      ["a", 0, 1],
      ["b", 1, 2],
      ["c", 2, 0],
    ]);
  });

  it("where one was added, which follows the row before it", () => {
    expect(aligned(["a", "b"], ["a", "new", "b"])).toEqual([
      ["a", 0, 0],
      ["new", undefined, 1],
      ["b", 1, 2],
    ]);
  });

  it("where one was removed", () => {
    expect(aligned(["a", "b", "c"], ["a", "c"], ["b"])).toEqual([
      ["a", 0, 0, undefined],
      ["b", 1, undefined, 0],
      ["c", 2, 1, undefined],
    ]);
  });

  it("where one was renamed in its place", () => {
    expect(aligned(["a", "b"], ["a", "other"])).toEqual([
      ["a", 0, 0],
      ["b", 1, 1],
    ]);
  });

  it("by place, where they have no names or share one", () => {
    expect(aligned([undefined, undefined], [undefined, undefined, undefined])).toEqual([
      [undefined, 0, 0],
      [undefined, 1, 1],
      [undefined, undefined, 2],
    ]);
    expect(aligned(["a", "a"], ["a", "a"])).toEqual([
      ["a", 0, 0],
      ["a", 1, 1],
    ]);
  });

  it("each once", () => {
    const tables = [["a", "b", "a"], ["b", "c", "a", "a"], ["d"], []];
    const rows = alignRows(tables);
    for (const [table, names] of tables.entries()) {
      const places = rows.map((row) => row.places[table]).filter((place) => place !== undefined);
      expect(places.sort()).toEqual(names.map((_, at) => at));
    }
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { at } from "../../scripts/lib/paths.mjs";
import { importCircles, importGraph, importsIn } from "./support/import-graph.js";

const graph = importGraph(at("www/src"));

/**
 * The folders of `www/src` that each folder may import from, besides itself. The package's entries
 * may import anything.
 */
const ALLOWED: Record<string, readonly string[]> = {
  shared: [],
  core: [],
  text: ["core", "shared"],
  sheet: ["core", "text"],
  charts: ["core", "shared", "text"],
  explain: ["core", "shared", "text", "sheet"],
  tools: ["core", "shared", "text", "sheet", "charts"],
  workbook: ["core", "text"],
  "as-text": ["core", "text"],
  "as-workbook": ["core", "text", "explain", "workbook", "as-text"],
  command: ["core", "text", "workbook", "as-text", "as-workbook"],
  element: ["core", "shared", "text", "sheet", "charts", "explain", "tools", "workbook"],
  offline: ["core", "text", "element"],
  pages: ["core", "shared", "text", "sheet", "workbook", "element", "offline"],
};

/** The only files outside a folder. */
const ENTRIES = [
  ...["index.ts", "node.ts", "as-text.ts", "as-workbook.ts", "command.ts"],
  ...["element.ts", "define.ts", "element-bundled.ts", "define-bundled.ts"],
];

const folderOf = (file: string) => (file.includes("/") ? file.slice(0, file.indexOf("/")) : undefined);

describe("the modules of the front end", () => {
  it("have no circular imports", () => {
    expect(importCircles(graph)).toEqual([]);
  });

  it("are in a folder, except for the package's entries", () => {
    const folders = new Set([...graph.keys()].map((file) => folderOf(file) ?? file));
    expect([...folders].sort()).toEqual([...Object.keys(ALLOWED), ...ENTRIES].sort());
  });

  it.each(Object.entries(ALLOWED))(
    "in %s/ import only from the folders that the list allows",
    (folder, allowed) => {
      const entries = folder === "pages" ? ENTRIES : [];
      const upward = [...graph]
        .filter(([file]) => folderOf(file) === folder)
        .flatMap(([file, imported]) => imported.map((each) => ({ file, imported: each })))
        .filter(({ imported }) => {
          const other = folderOf(imported);
          return other === undefined
            ? !entries.includes(imported)
            : other !== folder && !allowed.includes(other);
        });
      expect(upward).toEqual([]);
    },
  );

  it("have hundreds of imports, so the test has found them", () => {
    expect([...graph.values()].flat().length).toBeGreaterThan(500);
  });
});

describe("state at the module level", () => {
  /** Module variables that can change: `let`, and collections that start empty. */
  const VARIABLES =
    /^(?:export )?(?:let (\w+)|const (\w+)[^=\n]* = new (?:Map|Set|WeakMap|WeakSet)(?:<.*>)?\(\))/gm;

  const found = [...graph.keys()]
    .filter((file) => !["pages", "offline"].includes(folderOf(file) ?? ""))
    .flatMap((file) => {
      const source = readFileSync(at("www/src", file), "utf8");
      return [...source.matchAll(VARIABLES)].map(
        ([, variable, collection]) => `${file} ${variable ?? collection}`,
      );
    });

  it("is listed in widget-state.ts", () => {
    expect(found.sort()).toEqual([
      "core/analyses/runner.ts latest",
      "core/answers.ts latest",
      "core/data/file-by-name.ts fromMap",
      "core/engine.ts latest",
      "core/load-checks.ts checks",
      "element/answer/typical-range.ts ends",
      "element/export/number-choice.ts chosen",
      "element/in-form/internals.ts internals",
      "element/start/program-source.ts requests",
      "shared/press.ts isPressed",
      "sheet/entries.ts keys",
      "sheet/link-base.ts page",
      "tools/analysts.ts analysts",
      "tools/scenarios/index.ts desks",
      "tools/scenarios/place.ts lists",
    ]);
    const list = readFileSync(at("www/src/element/desk/widget-state.ts"), "utf8");
    for (const file of found.map((each) => each.split(" ")[0])) expect(list).toContain(`\`${file}\``);
  });
});

describe("the import reader", () => {
  it.each([
    ['import "./a.js";', ["./a.js"]],
    ['import { a } from "../a.js";', ["../a.js"]],
    ['import {\n  a,\n  type B,\n} from "./a.js";', ["./a.js"]],
    ['import type { A } from "./a.js";', ["./a.js"]],
    ['export type * from "./a.js";', ["./a.js"]],
    ['export { a } from "./a.js";', ["./a.js"]],
    ['const a = await import("./a.js");', ["./a.js"]],
    ['type A = typeof import("./a.js");', ["./a.js"]],
    ['import { html } from "lit";', []],
    ['// import "./a.js";\n/* from "./b.js" */', []],
  ])("finds in %j the imports %j", (source, specifiers) => {
    expect(importsIn(source)).toEqual(specifiers);
  });

  it("reports each circle once", () => {
    const imports = { a: ["b"], b: ["c"], c: ["a", "d"], d: ["e"], e: ["e"], f: ["a"] };
    expect(importCircles(new Map(Object.entries(imports)))).toEqual([["a", "b", "c"], ["e"]]);
  });
});

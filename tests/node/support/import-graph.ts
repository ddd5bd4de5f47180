import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Source files by their path in a folder, each with the files of the folder that it imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** `import "./a.js"`, `… from "./a.js"`, `import("./a.js")`, with or without `type`. */
const SPECIFIERS = /(?:\bfrom\s*|\bimport\s*\(?\s*)["'](\.{1,2}\/[^"']+)["']/g;

/** The relative paths that a source text imports or re-exports, including type and lazy imports. */
export const importsIn = (source: string): string[] =>
  [...source.replace(COMMENTS, "").matchAll(SPECIFIERS)].map(([, specifier = ""]) => specifier);

/** Reads the imports of the TypeScript files in a folder, without the tests and their helpers. */
export function importGraph(folder: string): ImportGraph {
  const files = readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll(path.sep, "/"))
    .filter((name) => name.endsWith(".ts") && !/\.test(?:-support)?\.ts$/.test(name));
  return new Map(files.map((file) => [file, importedBy(file, folder)]));
}

function importedBy(file: string, folder: string): string[] {
  const source = readFileSync(path.join(folder, file), "utf8");
  return importsIn(source).flatMap((specifier) => {
    const imported = path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, ".ts");
    const isInside = !imported.startsWith("../");
    if (isInside && imported.endsWith(".ts") && !existsSync(path.join(folder, imported))) {
      throw new Error(`${file} imports ${specifier}, and there is no such file.`);
    }
    return isInside && imported.endsWith(".ts") ? [imported] : [];
  });
}

/** The groups of files that import each other, directly or indirectly. */
export function importCircles(graph: ImportGraph): string[][] {
  const reach = new Map([...graph.keys()].map((file) => [file, reachableFrom(file, graph)]));
  const circles = new Map<string, string[]>();
  for (const [file, reached] of reach) {
    if (!reached.has(file)) continue;
    const circle = [...reached].filter((other) => reach.get(other)?.has(file)).sort();
    circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}

function reachableFrom(start: string, graph: ImportGraph): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(graph.get(start) ?? [])];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...(graph.get(file) ?? []));
  }
  return reached;
}

// dist/package: the core alone (index.js), and the element with all that it draws (element.js).
import path from "node:path";
import { defineConfig } from "vite";
import {
  output,
  plainCoreUnmapped,
  programFiles,
  shared,
  templateIndents,
  wasmFile,
} from "./vite.shared.mjs";

/** A module and all that it imports before it runs. */
function closure(id, graph, seen = new Set()) {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) closure(imported, graph, seen);
  return seen;
}

/** All that some modules need at once, as one chunk; an entry stays a file of its own. */
const chunkOf = (modules, name, priority) => {
  const ids = modules.map((module) => path.resolve(shared.root, module));
  const isIn = (module, graph) =>
    !graph.getModuleInfo(module)?.isEntry && ids.some((id) => closure(id, graph).has(module));
  return { debugName: name, priority, name: (module, graph) => (isIn(module, graph) ? name : null) };
};

/**
 * The entries only hand on what stands in hashed chunks. So a page that loads element.js under two
 * addresses (`element.js?v=2`) still runs everything once: no lazy chunk imports an entry again.
 * The core comes first, so that Node never meets the element; what only the core's own entry needs stays there.
 */
const groups = [
  chunkOf(["src/core/engine.ts", "src/core/definitions.ts"], "core", 2),
  chunkOf(["src/element.ts"], "calculator", 1),
];

/**
 * Names in an entry what its imports import in turn, so that a browser asks for all of it at once and not
 * in one round after another.
 */
const flatImports = () => ({
  name: "flat-imports",
  renderChunk(code, { fileName, isEntry, imports }, _options, { chunks }) {
    if (!isEntry) return null;
    const deeper = imports
      .flatMap((name) => chunks[name]?.imports ?? [])
      .filter((name) => !imports.includes(name));
    const hints = [...new Set(deeper)]
      .filter((name) => name !== fileName)
      .map((name) => `import "./${name}";`);
    return hints.length > 0 ? { code: [code, ...hints].join("\n"), map: null } : null;
  },
});

export default defineConfig({
  ...shared,
  plugins: [wasmFile(), plainCoreUnmapped(), templateIndents(), programFiles(), flatImports()],
  build: {
    outDir: "../dist/package",
    emptyOutDir: true,
    target: "es2022",
    sourcemap: true,
    assetsDir: "",
    // The budgets read it; it is not published.
    manifest: true,
    lib: { entry: { index: "src/index.ts", element: "src/element.ts" }, formats: ["es"] },
    rolldownOptions: {
      output: {
        ...output,
        entryFileNames: "[name].js",
        codeSplitting: { groups },
      },
    },
  },
});

// dist/package: the core alone (index.js), and the element with all that it draws (element.js).
import path from "node:path";
import { defineConfig } from "vite";
import { output, shared, templateIndents, wasmFile } from "./vite.shared.mjs";

/** A module and all that it imports before it runs. */
function closure(id, graph, seen = new Set()) {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) closure(imported, graph, seen);
  return seen;
}

/** All that an entry needs at once, apart from the entry itself, as one chunk. */
const chunkOf = (entry, name, priority) => {
  const id = path.resolve(shared.root, entry);
  const isIn = (module, graph) => module !== id && closure(id, graph).has(module);
  return { debugName: name, priority, name: (module, graph) => (isIn(module, graph) ? name : null) };
};

/**
 * The entries only hand on what stands in hashed chunks. So a page that loads element.js under two
 * addresses (`element.js?v=2`) still runs everything once: no lazy chunk imports an entry again.
 * The core comes first, so that Node never meets the element.
 */
const groups = [chunkOf("src/index.ts", "core", 2), chunkOf("src/element.ts", "calculator", 1)];

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
  plugins: [wasmFile(), templateIndents(), flatImports()],
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

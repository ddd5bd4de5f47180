// dist/package: the core alone (index.js), and the element with all that it draws (element.js).
import path from "node:path";
import { defineConfig } from "vite";
import { flatImports } from "../vite-plugins/flat-imports.mjs";
import { plainCoreUnmapped } from "../vite-plugins/plain-core-unmapped.mjs";
import { programFiles } from "../vite-plugins/program-files.mjs";
import { templateIndents } from "../vite-plugins/template-indents.mjs";
import { wasmFile } from "../vite-plugins/wasm-file.mjs";
import { output, shared } from "./shared.mjs";

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
  chunkOf(["src/element.ts", "src/define.ts"], "calculator", 1),
];

export default defineConfig({
  ...shared,
  plugins: [wasmFile(), plainCoreUnmapped(), templateIndents(), programFiles(), flatImports()],
  // Lit for Node runs in browsers, too; Lit for browsers fails on import where there is no document.
  resolve: { conditions: ["module", "node", "development|production"] },
  build: {
    outDir: "../dist/package",
    emptyOutDir: true,
    target: "es2022",
    sourcemap: true,
    assetsDir: "",
    // The budgets read it; it is not published.
    manifest: true,
    lib: {
      entry: { index: "src/index.ts", element: "src/element.ts", define: "src/define.ts" },
      formats: ["es"],
    },
    rolldownOptions: {
      output: {
        ...output,
        entryFileNames: "[name].js",
        codeSplitting: { groups },
      },
    },
  },
});

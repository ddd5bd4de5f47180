// dist/package: the core (index.js), the element (element.js), and its class alone (define.js).
import path from "node:path";
import { defineConfig } from "vite";
import { flatImports } from "../vite-plugins/flat-imports.mjs";
import { plainCoreUnmapped } from "../vite-plugins/plain-core-unmapped.mjs";
import { programFiles } from "../vite-plugins/program-files.mjs";
import { templateIndents } from "../vite-plugins/template-indents.mjs";
import { wasmFile } from "../vite-plugins/wasm-file.mjs";
import { output, shared } from "./shared.mjs";

/** A module and everything that it imports statically. */
function closure(id, graph, seen = new Set()) {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) closure(imported, graph, seen);
  return seen;
}

/** Puts modules and their static imports into one chunk; entries stay files of their own. */
const chunkOf = (modules, name, priority) => {
  const ids = modules.map((module) => path.resolve(shared.root, module));
  const isIn = (module, graph) =>
    !graph.getModuleInfo(module)?.isEntry && ids.some((id) => closure(id, graph).has(module));
  return { debugName: name, priority, name: (module, graph) => (isIn(module, graph) ? name : null) };
};

/**
 * The entries only re-export hashed chunks, so that a page which loads element.js under two
 * addresses (`element.js?v=2`) runs everything once. The core has priority, so that Node never
 * loads the element.
 */
const groups = [
  chunkOf(["src/core/answers.ts"], "answers", 3),
  chunkOf(["src/core/engine.ts", "src/core/definitions.ts"], "core", 2),
  chunkOf(["src/element.ts", "src/define.ts"], "calculator", 1),
];

export default defineConfig({
  ...shared,
  plugins: [wasmFile(), plainCoreUnmapped(), templateIndents(), programFiles(), flatImports()],
  // Lit for Node runs in browsers, too; Lit for browsers fails on import where there is no
  // document.
  resolve: { conditions: ["module", "node", "development|production"] },
  build: {
    outDir: "../dist/package",
    emptyOutDir: true,
    target: "es2022",
    sourcemap: true,
    assetsDir: "",
    // For the budgets; not published.
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

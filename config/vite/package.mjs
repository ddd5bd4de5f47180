// dist/package: the core (index.js, and node.js for Node) with texts (as-text.js), spreadsheets
// (as-workbook.js) and the command (command.js) by `--mode core`, then the element (element.js) and its class
// alone (define.js), each also for bundlers, by `--mode element`.
import { builtinModules } from "node:module";
import path from "node:path";
import { defineConfig } from "vite";
import { dataByName } from "../vite-plugins/data-by-name.mjs";
import { plainCoreUnmapped } from "../vite-plugins/plain-core-unmapped.mjs";
import { programFiles } from "../vite-plugins/program-files.mjs";
import { templateIndents } from "../vite-plugins/template-indents.mjs";
import { versionFile } from "../vite-plugins/version-file.mjs";
import { wasmFile } from "../vite-plugins/wasm-file.mjs";
import { importable, output, shared } from "./shared.mjs";

/** A module and everything that it imports statically. */
function closure(id, graph, seen = new Set()) {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) closure(imported, graph, seen);
  return seen;
}

/** Puts modules and their static imports into one chunk; entries stay files of their own. */
const chunkOf = (debugName, modules) => {
  const ids = modules.map((module) => path.resolve(shared.root, module));
  const isIn = (module, graph) =>
    !graph.getModuleInfo(module)?.isEntry && ids.some((id) => closure(id, graph).has(module));
  return { debugName, name: (module, graph) => (isIn(module, graph) ? debugName : null) };
};

/**
 * The core and the element are built one after the other, so that the element is one chunk, which compresses better
 * than two, and Node never loads the element. A page that uses both loads their common code twice.
 *
 * The entries only re-export hashed chunks, so that a page which loads element.js under two addresses
 * (`element.js?v=2`) runs everything once.
 */
const kinds = {
  core: {
    entry: {
      ...{ index: "src/index.ts", node: "src/node.ts" },
      ...{ "as-text": "src/as-text.ts", "as-workbook": "src/as-workbook.ts", command: "src/command.ts" },
    },
    groups: [chunkOf("core", ["src/core/engine.ts", "src/core/definitions.ts"])],
    plugins: [],
  },
  element: {
    entry: {
      ...{ element: "src/element.ts", define: "src/define.ts" },
      ...{ "element-bundled": "src/element-bundled.ts", "define-bundled": "src/define-bundled.ts" },
    },
    groups: [chunkOf("calculator", ["src/element.ts", "src/define.ts"])],
    plugins: [dataByName()],
  },
};

export default defineConfig(({ mode }) => ({
  ...shared,
  mode: "production",
  plugins: [
    wasmFile(),
    plainCoreUnmapped(),
    templateIndents(),
    programFiles(),
    versionFile(),
    ...kinds[mode].plugins,
  ],
  resolve: importable,
  worker: {
    format: "es",
    plugins: () => [wasmFile(), plainCoreUnmapped()],
    rolldownOptions: { output: { ...output, entryFileNames: "[name]-[hash:7].js" } },
  },
  build: {
    outDir: "../dist/package",
    emptyOutDir: mode === "core",
    target: "es2022",
    sourcemap: true,
    assetsDir: "",
    // The manifest is for the budgets and is not published. The build of the element overwrites that of the core.
    manifest: true,
    lib: { entry: kinds[mode].entry, formats: ["es"] },
    rolldownOptions: {
      external: builtinModules.flatMap((name) => [name, `node:${name}`]),
      output: {
        ...output,
        entryFileNames: "[name].js",
        codeSplitting: { groups: kinds[mode].groups },
      },
    },
  },
}));

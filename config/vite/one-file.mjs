// www/pkg/one-file/one-file-engine.js: the element with everything that it needs but words, calculators and programs. The
// builder puts those that a person has chosen in front of it, and everything is one file.
import { defineConfig } from "vite";
import { chosenInside } from "../vite-plugins/chosen-inside.mjs";
import { noWorker } from "../vite-plugins/no-worker.mjs";
import { oneModule } from "../vite-plugins/one-module.mjs";
import { plainCoreOutside } from "../vite-plugins/plain-core-outside.mjs";
import { staticImports } from "../vite-plugins/static-imports.mjs";
import { templateIndents } from "../vite-plugins/template-indents.mjs";
import { banner, output, shared } from "./shared.mjs";

export default defineConfig({
  ...shared,
  mode: "production",
  plugins: [chosenInside(), noWorker(), oneModule(), plainCoreOutside(), staticImports(), templateIndents()],
  build: {
    outDir: "pkg/one-file",
    emptyOutDir: true,
    target: "es2022",
    assetsDir: "",
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    lib: { entry: "src/pages/one-file/engine.ts", formats: ["iife"], name: "partnerCalculators" },
    rolldownOptions: {
      output: { ...output, codeSplitting: false, entryFileNames: "one-file-engine.js", postBanner: banner },
    },
  },
});

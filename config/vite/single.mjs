// dist/single: everything in one file. `--mode script` makes partner-calculators.js, the element
// with everything that it needs; `--mode page` makes calculators.html, a page that works from
// anywhere.
import { defineConfig } from "vite";
import { coreModuleOnly } from "../vite-plugins/core-module-only.mjs";
import { englishPrograms } from "../vite-plugins/english-programs.mjs";
import { noWorker } from "../vite-plugins/no-worker.mjs";
import { oneModule } from "../vite-plugins/one-module.mjs";
import { pageInside } from "../vite-plugins/page-inside.mjs";
import { plainCoreOutside } from "../vite-plugins/plain-core-outside.mjs";
import { staticImports } from "../vite-plugins/static-imports.mjs";
import { templateIndents } from "../vite-plugins/template-indents.mjs";
import { banner, importable, output, shared } from "./shared.mjs";

const kinds = {
  script: { entry: "src/pages/single/script.ts", plugins: [] },
  page: { entry: "src/pages/single/page.ts", plugins: [pageInside()] },
};

export default defineConfig(({ mode }) => {
  const { entry, plugins } = kinds[mode];
  return {
    ...shared,
    mode: "production",
    resolve: importable,
    plugins: [
      coreModuleOnly(),
      noWorker(),
      englishPrograms(),
      oneModule(),
      plainCoreOutside(),
      staticImports(),
      templateIndents(),
      ...plugins,
    ],
    build: {
      outDir: "../dist/single",
      emptyOutDir: false,
      target: "es2022",
      assetsDir: "",
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      // A library build adds no preloading.
      lib: { entry, formats: ["iife"], name: "partnerCalculators" },
      rolldownOptions: {
        output: {
          ...output,
          codeSplitting: false,
          entryFileNames: "partner-calculators.js",
          postBanner: banner,
        },
      },
    },
  };
});

// dist/site: the gallery, which works from any folder of any server.
import { defineConfig } from "vite";
import { output, programFiles, shared, templateIndents } from "./vite.shared.mjs";

export default defineConfig({
  ...shared,
  plugins: [templateIndents(), programFiles()],
  build: {
    outDir: "../dist/site",
    emptyOutDir: true,
    target: "es2022",
    assetsDir: "",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: "www/index.html",
      output: { ...output, entryFileNames: "[name]-[hash].js" },
    },
  },
});

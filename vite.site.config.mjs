// dist/site: the gallery, the builder, and the page and the script for frames. It works from any folder of any server.
import { defineConfig } from "vite";
import { output, programFiles, shared, templateIndents } from "./vite.shared.mjs";

/** Other people's pages name it: its name stays. */
const entryFileNames = ({ name }) => (name === "embed" ? "embed.js" : "[name]-[hash].js");

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
      input: {
        gallery: "www/index.html",
        builder: "www/builder.html",
        frame: "www/embed.html",
        embed: "www/src/embed/resize.ts",
      },
      output: { ...output, entryFileNames },
    },
  },
});

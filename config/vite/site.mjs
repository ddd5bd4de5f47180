// dist/site: the gallery, a page for each calculator and document, the builder, the guide of a program, and the page and
// the script for frames.
// The site works from any folder of any server.
import path from "node:path";
import { defineConfig } from "vite";
import { classicScript } from "../vite-plugins/classic-script.mjs";
import { dataByName } from "../vite-plugins/data-by-name.mjs";
import { gallery } from "../vite-plugins/gallery/index.mjs";
import { offline } from "../vite-plugins/offline.mjs";
import { pages } from "../vite-plugins/pages/index.mjs";
import { programFiles } from "../vite-plugins/program-files.mjs";
import { shareTags } from "../vite-plugins/share/index.mjs";
import { templateIndents } from "../vite-plugins/template-indents.mjs";
import { trustedWorker } from "../vite-plugins/trusted-worker.mjs";
import { output, shared } from "./shared.mjs";

/** Entries without a hash: host pages name the script, and browsers the worker. */
const stable = ["embed", "sw"];

const entryFileNames = ({ name }) => (stable.includes(name) ? "[name].js" : "[name]-[hash:7].js");

const ELEMENT = path.resolve("www/src/element.ts");

/** Names the chunk that all pages share after the element. */
const chunkFileNames = (chunk) =>
  chunk.moduleIds.includes(ELEMENT) ? "element-[hash:7].js" : output.chunkFileNames(chunk);

export default defineConfig({
  ...shared,
  plugins: [
    templateIndents(),
    pages(),
    gallery(),
    shareTags(),
    classicScript("example"),
    dataByName(),
    programFiles(),
    trustedWorker(),
    offline(),
  ],
  worker: { format: "es", rolldownOptions: { output: { ...output, entryFileNames: "[name]-[hash:7].js" } } },
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
        program: "www/program.html",
        example: "www/src/pages/embed/example.ts",
        embed: "www/src/pages/embed/resize.ts",
        sw: "www/src/offline/worker.ts",
      },
      output: { ...output, entryFileNames, chunkFileNames },
    },
  },
});

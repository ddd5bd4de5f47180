// dist/single: everything in one file, for systems that take one. `--mode script` makes partner-calculators.js, the
// element with all that it needs; `--mode page` makes calculators.html, a page that works from anywhere.
import { readFileSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vite";
import { output, shared, templateIndents } from "./vite.shared.mjs";

/**
 * Puts the wasm module into the script, in the shape of a server's answer: `load` takes that in place of an address,
 * and nothing is fetched.
 */
const wasmInside = () => ({
  name: "wasm-inside",
  enforce: "pre",
  transform(code, id) {
    const named = /new URL\(\s*["']([^"']+\.wasm)["'],\s*import\.meta\.url\s*\)/g;
    const replaced = code.replace(named, (_, name) => {
      const text = readFileSync(path.resolve(path.dirname(id), name)).toString("base64");
      const bytes = `Uint8Array.from(atob("${text}"), (each) => each.charCodeAt(0))`;
      return `new Response(${bytes}, { headers: { "Content-Type": "application/wasm" } })`;
    });
    return replaced === code ? null : { code: replaced, map: null };
  },
});

/** Leaves the core in plain JavaScript out: a third more, for the few pages that may not compile the module. */
const plainCoreOutside = () => ({
  name: "plain-core-outside",
  enforce: "pre",
  load: {
    filter: { id: /\/pkg\/plain\// },
    handler: () =>
      `throw new Error("Everything in one file needs WebAssembly, which is not to be had here.");`,
  },
});

/** No text in a script may end the element that it stands in, or begin a comment of the page's. */
const inScript = (code) => code.replace(/<(?=\/script|!--)/gi, "\\x3c");

/** The page with its script and its styles inside. */
const pageInside = () => ({
  name: "page-inside",
  generateBundle: {
    // The style sheet is in the bundle by then.
    order: "post",
    handler(_, bundle) {
      const files = Object.values(bundle);
      const code = files.find(({ type }) => type === "chunk").code;
      const css = files.find(({ fileName }) => fileName.endsWith(".css")).source;
      for (const { fileName } of files) delete bundle[fileName];
      const source = readFileSync("www/calculators.html", "utf8")
        .replace("<!-- styles -->", () => `<style>${css}</style>`)
        .replace("<!-- script -->", () => `<script>${inScript(code)}</script>`);
      this.emitFile({ type: "asset", fileName: "calculators.html", source });
    },
  },
});

const kinds = {
  script: { entry: "src/single/script.ts", plugins: [] },
  page: { entry: "src/single/page.ts", plugins: [pageInside()] },
};

export default defineConfig(({ mode }) => {
  const { entry, plugins } = kinds[mode];
  return {
    ...shared,
    mode: "production",
    plugins: [wasmInside(), plainCoreOutside(), templateIndents(), ...plugins],
    build: {
      outDir: "../dist/single",
      emptyOutDir: false,
      target: "es2022",
      assetsDir: "",
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      // A library: its parts need no preloading.
      lib: { entry, formats: ["iife"], name: "partnerCalculators" },
      rolldownOptions: {
        output: { ...output, codeSplitting: false, entryFileNames: "partner-calculators.js" },
      },
    },
  };
});

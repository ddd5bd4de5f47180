import { readFileSync } from "node:fs";

/** Escapes texts that would end the script element or begin an HTML comment. */
const inScript = (code) => code.replace(/<(?=\/script|!--)/gi, "\\x3c");

/** Puts the script and the styles into the page. */
export const pageInside = () => ({
  name: "page-inside",
  generateBundle: {
    // Run last, when the style sheet is in the bundle.
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

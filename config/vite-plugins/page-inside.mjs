import { readFileSync } from "node:fs";

/** No text in a script may end the element that it stands in, or begin a comment of the page's. */
const inScript = (code) => code.replace(/<(?=\/script|!--)/gi, "\\x3c");

/** The page with its script and its styles inside. */
export const pageInside = () => ({
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

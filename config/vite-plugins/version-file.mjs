import { readFileSync } from "node:fs";
import { at } from "../../scripts/lib/paths.mjs";

/** Writes `version.json` beside `element.js`, so that the builder can see how old the files of a server are. */
export const versionFile = () => ({
  name: "version-file",
  generateBundle() {
    const { version } = JSON.parse(readFileSync(at("package.json"), "utf8"));
    this.emitFile({ type: "asset", fileName: "version.json", source: `${JSON.stringify({ version })}\n` });
  },
});

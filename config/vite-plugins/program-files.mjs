import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Copies the ready-made programs and the JSON Schema under their own names. */
export const programFiles = () => ({
  name: "program-files",
  apply: "build",
  generateBundle() {
    for (const name of readdirSync("www/programs").filter((each) => each.endsWith(".json"))) {
      const source = readFileSync(path.join("www/programs", name));
      this.emitFile({ type: "asset", fileName: `programs/${name}`, source });
    }
  },
});

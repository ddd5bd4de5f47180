import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Ready-made programs and the schema that an editor checks one's own against, under the names that they have. */
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

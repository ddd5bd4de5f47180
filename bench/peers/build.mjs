// Builds the stand-ins for peers for production: bundled and minified.
import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "vite";
import { at } from "../../scripts/lib/paths.mjs";

/** What React's build for production refers to, and its larger and slower one for development does not. */
const PRODUCTION = "https://react.dev/errors/";

/** Builds each stand-in as one script. Returns the folder of the scripts. */
export async function buildPeers() {
  const folder = at("target/bench/peers");
  for (const name of ["form", "frame"]) {
    await build({
      configFile: false,
      logLevel: "warn",
      root: at("bench/peers"),
      publicDir: false,
      build: {
        outDir: folder,
        emptyOutDir: false,
        modulePreload: false,
        rolldownOptions: {
          input: { [name]: at(`bench/peers/${name}.mjs`) },
          output: { entryFileNames: "[name].js" },
        },
      },
    });
  }
  if (!readFileSync(path.join(folder, "frame.js"), "utf8").includes(PRODUCTION))
    throw new Error("React was built for development, so the comparison would be unfair.");
  return folder;
}

// Builds the stand-ins for peers for production: bundled and minified.
import { build } from "vite";
import { at } from "../../scripts/lib/paths.mjs";

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
  return folder;
}

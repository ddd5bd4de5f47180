// Builds the stand-ins for peers as their users would: bundled, minified, for production.
import { build } from "vite";
import { at } from "../../scripts/lib/paths.mjs";

/** Each a script without imports; returns the folder that has them. */
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

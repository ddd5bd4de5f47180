// The wasm module and its twin in plain JavaScript, the package (dist/package) with its types, the site (dist/site), the
// single files (dist/single), then the budgets.
import { cpSync, writeFileSync } from "node:fs";
import { checkBudgets } from "./budgets.mjs";
import { buildPlain } from "./build-plain.mjs";
import { buildWasm } from "./build-wasm.mjs";
import { at, bin, isMain } from "./lib/paths.mjs";
import { main, run, since } from "./lib/run.mjs";
import { keepPublicTypes } from "./lib/types.mjs";
import { unlessUnchanged } from "./lib/unchanged.mjs";

const sources = ["www", "package.json", "package-lock.json", "tsconfig.json", "scripts"];

const vite = (label, config, mode = "production") =>
  run(label, process.execPath, [bin.vite, "build", "--config", config, "--mode", mode, "--logLevel", "warn"]);

/** What editors read of the element; `package.json` says where it is. */
const MANIFEST = "dist/package/custom-elements.json";

async function buildPackage() {
  const inputs = [...sources, "vite.package.config.mjs", "vite.shared.mjs", "tsconfig.types.json"];
  const outputs = [
    "dist/package/index.js",
    "dist/package/element.js",
    "dist/package/types/element.d.ts",
    MANIFEST,
  ];
  await unlessUnchanged("package", { inputs, outputs }, async () => {
    vite("package", "vite.package.config.mjs");
    run("types", process.execPath, [bin.tsc, "--project", "tsconfig.types.json"]);
    keepPublicTypes(at("dist/package/types"), ["index.d.ts", "element.d.ts"]);
    // Not before: it imports a package, and `npm start` installs them first.
    const { customElementsManifest } = await import("./reference/manifest.mjs");
    writeFileSync(at(MANIFEST), `${JSON.stringify(customElementsManifest(), null, 2)}\n`);
  });
}

/** What pages fetch of the package, beside the site's own pages: one address then serves all ways to embed. */
function addPackageToSite() {
  const isFetched = (file) => !/[\\/](?:\.vite|types|custom-elements\.json)$/.test(file);
  cpSync(at("dist/package"), at("dist/site"), { recursive: true, filter: isFetched });
}

async function buildSite() {
  const configs = ["vite.site.config.mjs", "vite.package.config.mjs", "vite.offline.mjs", "vite.shared.mjs"];
  const outputs = ["dist/site/index.html", "dist/site/element.js"];
  await unlessUnchanged("site", { inputs: [...sources, ...configs], outputs }, () => {
    vite("site", "vite.site.config.mjs");
    addPackageToSite();
  });
}

async function buildSingle() {
  const inputs = [...sources, "vite.single.config.mjs", "vite.shared.mjs"];
  const outputs = ["dist/single/partner-calculators.js", "dist/single/calculators.html"];
  await unlessUnchanged("single", { inputs, outputs }, () => {
    vite("single script", "vite.single.config.mjs", "script");
    vite("single page", "vite.single.config.mjs", "page");
  });
}

/** Builds all that is shipped, and fails when it has grown too large. */
export async function build() {
  const start = performance.now();
  await buildWasm();
  await buildPlain();
  await buildPackage();
  await buildSite();
  await buildSingle();
  checkBudgets();
  console.log(`[build] ready after ${since(start)}`);
}

if (isMain(import.meta.url)) main(build);

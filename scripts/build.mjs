// Builds the wasm modules and their plain JavaScript versions, the package (dist/package) with its types, the site
// (dist/site) and the single files (dist/single), then checks the budgets.
import { cpSync, writeFileSync } from "node:fs";
import { checkBudgets } from "./budgets.mjs";
import { buildPlain } from "./build-plain.mjs";
import { buildWasm } from "./build-wasm.mjs";
import { at, bin, isMain } from "./lib/paths.mjs";
import { main, run, since } from "./lib/run.mjs";
import { keepPublicTypes } from "./lib/types.mjs";
import { unlessUnchanged } from "./lib/unchanged.mjs";
import { writeNotices } from "./licenses/write.mjs";
import { writeSchemas } from "./schemas/write.mjs";

const inputs = [
  ...["www", "package.json", "package-lock.json", "Cargo.lock", "tsconfig.json", "scripts"],
  ...["config/vite", "config/vite-plugins", "config/tsconfig.types.json"],
];

const vite = (label, config, mode = "production") =>
  run(label, process.execPath, [bin.vite, "build", "--config", config, "--mode", mode, "--logLevel", "warn"]);

/** The description of the element for editors; `package.json` has its path. */
const MANIFEST = "dist/package/custom-elements.json";

/** The element's code for the builder's "Download as one file", which adds the chosen data. It is rebuilt when its sources change. */
async function buildOneFile() {
  const made = ["www/src", "www/pkg/all", "www/pkg/module.json", "package-lock.json", "scripts/build.mjs"];
  const settings = ["config/vite", "config/vite-plugins"];
  const outputs = ["www/pkg/one-file/one-file-engine.js"];
  await unlessUnchanged("one file", { inputs: [...made, ...settings], outputs }, () =>
    vite("one file", "config/vite/one-file.mjs"),
  );
}

async function buildPackage() {
  const outputs = [
    "dist/package/index.js",
    "dist/package/node.js",
    "dist/package/command.js",
    "dist/package/element.js",
    "dist/package/types/element.d.ts",
    MANIFEST,
    "dist/package/schemas/event-roi.inputs.json",
    "dist/package/third-party-licenses.txt",
  ];
  await unlessUnchanged("package", { inputs, outputs }, async () => {
    vite("package, core", "config/vite/package.mjs", "core");
    vite("package, element", "config/vite/package.mjs", "element");
    run("types", process.execPath, [bin.tsc, "--project", "config/tsconfig.types.json"]);
    const entries = ["index", "as-text", "as-workbook", "element", "define"].map((name) => `${name}.d.ts`);
    keepPublicTypes(at("dist/package/types"), entries);
    writeSchemas(at("dist/package/schemas"));
    writeNotices(at("dist/package"));
    // A lazy import, because this module needs a package, and `npm start` installs packages first.
    const { customElementsManifest } = await import("./reference/manifest.mjs");
    writeFileSync(at(MANIFEST), `${JSON.stringify(customElementsManifest(), null, 2)}\n`);
  });
}

/** The files of the package that no page fetches: types, and what runs in Node alone. */
const NOT_FETCHED =
  /[\\/](?:\.vite|types|custom-elements\.json|(?:node|command|as-text|as-workbook)\.js(?:\.map)?|locales[\\/][\w-]+[\\/]command-.*|fast_bg-.*)$/;

/** Copies the files that pages fetch into the site, so that one address serves all ways to embed. */
function addPackageToSite() {
  const isFetched = (file) => !NOT_FETCHED.test(file);
  cpSync(at("dist/package"), at("dist/site"), { recursive: true, filter: isFetched });
}

async function buildSite() {
  const outputs = ["dist/site/index.html", "dist/site/element.js"];
  const settings = [process.env.SITE_URL ?? ""];
  await unlessUnchanged("site", { inputs: [...inputs, "docs"], outputs, settings }, () => {
    vite("site", "config/vite/site.mjs");
    addPackageToSite();
  });
}

async function buildSingle() {
  const outputs = ["dist/single/partner-calculators.js", "dist/single/calculators.html"];
  await unlessUnchanged("single", { inputs, outputs }, () => {
    vite("single script", "config/vite/single.mjs", "script");
    vite("single page", "config/vite/single.mjs", "page");
  });
}

/** Builds everything that is shipped; fails if a size exceeds its budget. */
export async function build() {
  const start = performance.now();
  await buildWasm();
  await buildPlain();
  await buildOneFile();
  await buildPackage();
  await buildSite();
  await buildSingle();
  await checkBudgets();
  console.log(`[build] ready after ${since(start)}`);
}

if (isMain(import.meta.url)) main(build);

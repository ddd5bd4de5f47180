// The crate -> its wasm modules -> their JavaScript glue -> size optimization -> www/pkg.
import { copyFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { asFactory, factoryTypes } from "./lib/glue-factory.mjs";
import { compiledModule, MODULES, moduleFolder } from "./lib/modules.mjs";
import { at, bin, isMain, tool } from "./lib/paths.mjs";
import { main, run } from "./lib/run.mjs";
import { shortenImports } from "./lib/short-imports.mjs";
import { unlessUnchanged } from "./lib/unchanged.mjs";

const crate = "target/wasm32-unknown-unknown/release/partner_calculators.wasm";

/** The files of a module in `www/pkg`. */
const filesOf = (name) => ({
  module: `www/pkg/${name}/${name}_bg.wasm`,
  script: `www/pkg/${name}/${name}.js`,
  types: `www/pkg/${name}/${name}.d.ts`,
});

/** Omits the fallback for `encodeInto`, because every supported browser and Node version has it. */
function bind(name) {
  run("wasm-bindgen", tool("wasm-bindgen"), [
    ...["--target", "web", "--encode-into", "always", "--out-dir", moduleFolder(name), "--out-name", name],
    ...["--remove-name-section", "--remove-producers-section", at(compiledModule(name))],
  ]);
}

function optimise(module) {
  const small = `${at(module)}.small`;
  const before = statSync(at(module)).size;
  // Pass no feature flags, because wasm-opt reads the used features from the module; with all features enabled, engines
  // reject the result. Skip memory-packing, because it removes zeros, which compress to nothing, and adds segments,
  // which do not. Skip local-cse, because its local variables cost more than compressed repetitions.
  const skipped = ["--skip-pass=memory-packing", "--skip-pass=local-cse"];
  const passes = ["-Oz", ...skipped, "--strip-target-features"];
  run("wasm-opt", process.execPath, [bin.wasmOpt, ...passes, at(module), "-o", small]);
  renameSync(small, at(module));
  console.log(`[wasm-opt] ${module}: ${before} -> ${statSync(at(module)).size} bytes`);
}

/** Code that starts an instance; replaces the glue's own loading code, which supports only one instance. */
const start = `const wasm = new WebAssembly.Instance(module, __wbg_get_imports()).exports;
wasm.__wbindgen_start();
`;

/** Turns the glue into a function that starts an instance, so that a broken instance can be replaced. */
function makeFactory({ script, types }) {
  const ownStart = /^let wasmModule, wasmInstance, wasm;\n[\s\S]*/m;
  writeFileSync(at(script), asFactory(readFileSync(at(script), "utf8"), "module", ownStart, start));
  writeFileSync(at(types), factoryTypes(readFileSync(at(types), "utf8"), "module: WebAssembly.Module"));
}

/** Builds the tools: wasm-bindgen and its test runner. Cargo skips the build if they are up to date. */
export function buildTools() {
  const place = ["--manifest-path", at("tools/Cargo.toml"), "--target-dir", at("target/tools")];
  // Silence warnings about future incompatibilities in the tools' dependencies, which this project does not control.
  const quiet = { CARGO_FUTURE_INCOMPAT_REPORT_FREQUENCY: "never" };
  run("tools", "cargo", ["build", "--release", "--locked", ...place], quiet);
}

/** Compiler flags that remove the build machine's folders from the source paths in panic messages. */
function withoutFolders() {
  const cargo = process.env.CARGO_HOME ?? path.join(homedir(), ".cargo");
  const flags = [`--remap-path-prefix=${path.join(cargo, "registry")}=`, `--remap-path-prefix=${at("")}=`];
  return { CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f") };
}

/** Writes each calculator's definition to a file of its own, so that a page fetches only those that it shows. */
export function writeDefinitions() {
  const written = ["run", "--locked", "--quiet", "--bin", "definitions", "--", at("www/pkg/definitions")];
  run("definitions", "cargo", written);
}

/** Compiles the crate with the features of a module. */
function compile({ name, features }) {
  const built = [
    "rustc",
    "--release",
    "--locked",
    "--lib",
    "--crate-type",
    "cdylib",
    "--no-default-features",
  ];
  const target = ["--target", "wasm32-unknown-unknown"];
  run(`crate, ${name}`, "cargo", [...built, ...features, ...target], withoutFolders());
  mkdirSync(at("target/modules"), { recursive: true });
  copyFileSync(at(crate), at(compiledModule(name)));
}

async function buildModule(module) {
  const { name } = module;
  compile(module);
  const files = filesOf(name);
  const inputs = [
    compiledModule(name),
    "tools/Cargo.lock",
    "package-lock.json",
    "scripts/build-wasm.mjs",
    "scripts/lib/short-imports.mjs",
    "scripts/lib/glue-factory.mjs",
  ];
  await unlessUnchanged(`wasm-${name}`, { inputs, outputs: Object.values(files) }, () => {
    bind(name);
    optimise(files.module);
    shortenImports(at(files.module), at(files.script));
    makeFactory(files);
  });
}

/** Builds `www/pkg`. */
export async function buildWasm() {
  buildTools();
  for (const module of MODULES) await buildModule(module);
  writeDefinitions();
}

if (isMain(import.meta.url)) main(buildWasm);

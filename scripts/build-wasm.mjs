// The crate -> its wasm modules -> their JavaScript glue -> size optimization -> www/pkg.
import { copyFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { asFactory, factoryTypes } from "./lib/glue-factory.mjs";
import { ALL, compiledModule, FAST, MODULES, moduleFolder } from "./lib/modules.mjs";
import { at, bin, isMain, tool } from "./lib/paths.mjs";
import { Failure, main, run } from "./lib/run.mjs";
import { shortenImports } from "./lib/short-imports.mjs";
import { unlessUnchanged } from "./lib/unchanged.mjs";

const crateOf = (profile) => `target/wasm32-unknown-unknown/${profile}/partner_calculators.wasm`;

/** The files of a module in a folder. */
const filesOf = (folder, name) => ({
  module: `${folder}/${name}_bg.wasm`,
  script: `${folder}/${name}.js`,
  types: `${folder}/${name}.d.ts`,
});

/** Omits the fallback for `encodeInto`, because every supported browser and Node version has it. */
function bind(compiled, folder, name) {
  run("wasm-bindgen", tool("wasm-bindgen"), [
    ...["--target", "web", "--encode-into", "always", "--out-dir", at(folder), "--out-name", name],
    ...["--remove-name-section", "--remove-producers-section", at(compiled)],
  ]);
}

/**
 * Passes for a module that pages load. No feature flags, because wasm-opt reads the used features from the module; with
 * all features enabled, engines reject the result. No memory-packing, because it removes zeros, which compress to
 * nothing, and adds segments, which do not. No local-cse, because its local variables cost more than compressed
 * repetitions.
 */
const FOR_SIZE = ["-Oz", "--skip-pass=memory-packing", "--skip-pass=local-cse"];

/** Passes for the module that only Node loads. */
const FOR_SPEED = ["-O3"];

function optimise(module, passes) {
  const optimised = `${at(module)}.optimised`;
  const before = statSync(at(module)).size;
  run("wasm-opt", process.execPath, [
    bin.wasmOpt,
    ...[...passes, "--strip-target-features"],
    ...[at(module), "-o", optimised],
  ]);
  renameSync(optimised, at(module));
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
function compile({ name, features, profile }) {
  const built = [
    "rustc",
    ...["--profile", profile],
    "--locked",
    "--lib",
    "--crate-type",
    "cdylib",
    "--no-default-features",
  ];
  const target = ["--target", "wasm32-unknown-unknown"];
  run(`crate, ${name}`, "cargo", [...built, ...features, ...target], withoutFolders());
  mkdirSync(at("target/modules"), { recursive: true });
  copyFileSync(at(crateOf(profile)), at(compiledModule(name)));
}

const tools = [
  "tools/Cargo.lock",
  "package-lock.json",
  "scripts/build-wasm.mjs",
  "scripts/lib/short-imports.mjs",
  "scripts/lib/glue-factory.mjs",
];

/** Writes a compiled module with its script and types. */
function write(compiled, folder, name, passes) {
  const files = filesOf(folder, name);
  bind(compiled, folder, name);
  optimise(files.module, passes);
  shortenImports(at(files.module), at(files.script));
  makeFactory(files);
}

async function buildModule(module) {
  const { name } = module;
  compile(module);
  const [folder, inputs] = [moduleFolder(name), [compiledModule(name), ...tools]];
  const outputs = Object.values(filesOf(folder, name));
  await unlessUnchanged(`wasm-${name}`, { inputs, outputs }, () =>
    write(compiledModule(name), folder, name, FOR_SIZE),
  );
}

/** Builds the core module for Node, which runs with the script of `core`; fails if it would need another. */
async function buildFast() {
  const { name } = FAST;
  compile(FAST);
  const [core, own] = [filesOf(moduleFolder("core"), "core"), filesOf("target/modules/fast", "core")];
  const output = filesOf(moduleFolder(name), name).module;
  const inputs = [compiledModule(name), core.script, ...tools];
  await unlessUnchanged(`wasm-${name}`, { inputs, outputs: [output] }, () => {
    write(compiledModule(name), "target/modules/fast", "core", FOR_SPEED);
    if (readFileSync(at(core.script), "utf8") !== readFileSync(at(own.script), "utf8"))
      throw new Failure("The core module for Node needs a script of its own, so the two modules differ.");
    mkdirSync(at(moduleFolder(name)), { recursive: true });
    copyFileSync(at(own.module), at(output));
  });
}

/** Builds `www/pkg`. */
export async function buildWasm() {
  buildTools();
  for (const module of [...MODULES, ALL]) await buildModule(module);
  await buildFast();
  writeDefinitions();
}

if (isMain(import.meta.url)) main(buildWasm);

// The compiled modules -> plain JavaScript -> www/pkg/plain, for pages that forbid WebAssembly.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { compiledModule, MODULES } from "./lib/modules.mjs";
import { at, bin, isMain, tool } from "./lib/paths.mjs";
import { asFunction, glueOver, plainTypes } from "./lib/plain-scripts.mjs";
import { main, run } from "./lib/run.mjs";
import { unlessUnchanged } from "./lib/unchanged.mjs";

const work = "target/plain";
const made = "www/pkg/plain";

const binaryen = (label, script, args) => run(label, process.execPath, [script, ...args]);

/** wasm2js supports only the first version of WebAssembly, plus mutable globals. */
const asAtFirst = ["--mvp-features", "--enable-mutable-globals"];

/** Replaces newer instructions by older ones, and declares in the result that it uses no newer features. */
function lower(module, step) {
  const newer = [
    "--signext-lowering",
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
  ];
  binaryen("lower", bin.wasmOpt, [...newer, "--strip-target-features", at(module), "-o", step]);
  // wasm-bindgen uses this declaration to decide whether the module can hold JavaScript objects in its own table.
  binaryen("features", bin.wasmOpt, [...asAtFirst, "--emit-target-features", step, "-o", step]);
}

function bind(name, lowered) {
  run("wasm-bindgen", tool("wasm-bindgen"), [
    ...["--target", "bundler", "--encode-into", "always", "--out-dir", at(work), "--out-name", name],
    ...["--remove-name-section", "--remove-producers-section", lowered],
  ]);
}

function convert(name) {
  const module = at(work, `${name}_bg.wasm`);
  binaryen("wasm-opt", bin.wasmOpt, [...asAtFirst, "-Oz", "--strip-target-features", module, "-o", module]);
  binaryen("wasm2js", bin.wasm2js, ["-Oz", module, "-o", at(work, `${name}_wasm.js`)]);
}

/** Combines the two scripts, and writes their types next to them. */
function assemble(name) {
  const written = (file) => readFileSync(at(work, file), "utf8");
  const glue = written(`${name}_bg.js`);
  const files = {
    [`${name}.js`]: glueOver(`./${name}_wasm.js`, glue),
    [`${name}_wasm.js`]: asFunction(written(`${name}_wasm.js`), glue),
    [`${name}.d.ts`]: plainTypes(written(`${name}.d.ts`)),
  };
  mkdirSync(at(made), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(at(made, file), text);
}

/** Builds `www/pkg/plain` from the compiled modules. */
export async function buildPlain() {
  mkdirSync(at(work), { recursive: true });
  for (const { name } of MODULES) await buildOne(compiledModule(name), `plain-${name}`);
}

async function buildOne(module, name) {
  const inputs = [
    module,
    "tools/Cargo.lock",
    "package-lock.json",
    "scripts/build-plain.mjs",
    "scripts/lib/plain-scripts.mjs",
    "scripts/lib/glue-factory.mjs",
  ];
  await unlessUnchanged(name, { inputs, outputs: [`${made}/${name}.js`] }, () => {
    const lowered = at(work, `${name}.wasm`);
    lower(module, lowered);
    bind(name, lowered);
    convert(name);
    assemble(name);
  });
}

if (isMain(import.meta.url)) main(buildPlain);

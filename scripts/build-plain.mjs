// The compiled crate's wasm module -> plain JavaScript -> www/pkg/plain, for pages that forbid WebAssembly.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { at, bin, isMain, tool } from "./lib/paths.mjs";
import { asFunction, glueOver, plainTypes } from "./lib/plain-scripts.mjs";
import { main, run } from "./lib/run.mjs";
import { unlessUnchanged } from "./lib/unchanged.mjs";

const compiled = "target/wasm32-unknown-unknown/release/partner_calculators.wasm";
const work = "target/plain";
const made = "www/pkg/plain";
const name = "plain-core";

const binaryen = (label, script, args) => run(label, process.execPath, [script, ...args]);

/** wasm2js supports only the first version of WebAssembly, plus mutable globals. */
const asAtFirst = ["--mvp-features", "--enable-mutable-globals"];

/** Replaces newer instructions by older ones, and declares in the result that it uses no newer features. */
function lower() {
  const newer = [
    "--signext-lowering",
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
  ];
  const step = at(work, "lowered.wasm");
  binaryen("lower", bin.wasmOpt, [...newer, "--strip-target-features", at(compiled), "-o", step]);
  // wasm-bindgen uses this declaration to decide whether the module can hold JavaScript objects in its own table.
  binaryen("features", bin.wasmOpt, [...asAtFirst, "--emit-target-features", step, "-o", step]);
}

function bind() {
  run("wasm-bindgen", tool("wasm-bindgen"), [
    ...["--target", "bundler", "--encode-into", "always", "--out-dir", at(work), "--out-name", name],
    ...["--remove-name-section", "--remove-producers-section", at(work, "lowered.wasm")],
  ]);
}

function convert() {
  const module = at(work, `${name}_bg.wasm`);
  binaryen("wasm-opt", bin.wasmOpt, [...asAtFirst, "-Oz", "--strip-target-features", module, "-o", module]);
  binaryen("wasm2js", bin.wasm2js, ["-Oz", module, "-o", at(work, `${name}_wasm.js`)]);
}

/** Combines the two scripts, and writes their types next to them. */
function assemble() {
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

/** Builds `www/pkg/plain` from the compiled crate. */
export async function buildPlain() {
  const inputs = [
    compiled,
    "tools/Cargo.lock",
    "package-lock.json",
    "scripts/build-plain.mjs",
    "scripts/lib/plain-scripts.mjs",
    "scripts/lib/glue-factory.mjs",
  ];
  await unlessUnchanged("plain", { inputs, outputs: [`${made}/${name}.js`] }, () => {
    rmSync(at(work), { recursive: true, force: true });
    mkdirSync(at(work), { recursive: true });
    lower();
    bind();
    convert();
    assemble();
  });
}

if (isMain(import.meta.url)) main(buildPlain);

// The very module that the crate was compiled to -> plain JavaScript -> www/pkg/plain, for pages that forbid WebAssembly.
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

/** wasm2js knows WebAssembly as it was at first, with globals that change. */
const asAtFirst = ["--mvp-features", "--enable-mutable-globals"];

/** Says in older instructions what newer ones do, and of the result that it has no newer ones. */
function lower() {
  const newer = [
    "--signext-lowering",
    "--llvm-memory-copy-fill-lowering",
    "--llvm-nontrapping-fptoint-lowering",
  ];
  const step = at(work, "lowered.wasm");
  binaryen("lower", bin.wasmOpt, [...newer, "--strip-target-features", at(compiled), "-o", step]);
  // wasm-bindgen reads from the features whether JavaScript's objects can be in a table of the module's own.
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

/** Brings the two scripts together; their types beside them. */
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

// `npm run generate`: regenerates the documents and the schema of programs from the code.
import { readFileSync, writeFileSync } from "node:fs";
import { writeDefinitions } from "./build-wasm.mjs";
import { GENERATED } from "./generate/files.mjs";
import { at, isMain } from "./lib/paths.mjs";
import { main } from "./lib/run.mjs";

function generate() {
  writeDefinitions();
  for (const [file, made] of GENERATED) writeFileSync(at(file), made(readFileSync(at(file), "utf8")));
}

if (isMain(import.meta.url)) main(generate);

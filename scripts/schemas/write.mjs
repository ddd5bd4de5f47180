// Writes the JSON Schemas of all calculators into the package.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { listedCalculators } from "../lib/calculators.mjs";
import { at } from "../lib/paths.mjs";
import { inputsSchema } from "./inputs.mjs";
import { resultSchema } from "./result.mjs";

/** The schemas by the name of their file: `event-roi.inputs.json`, `event-roi.result.json`. */
export function schemas() {
  const files = new Map();
  for (const { id, described } of listedCalculators()) {
    const words = JSON.parse(readFileSync(at(`www/locales/en/${id}.json`), "utf8"));
    files.set(`${id}.inputs.json`, inputsSchema(described, words));
    files.set(`${id}.result.json`, resultSchema(described, words));
  }
  return files;
}

/** Writes the schemas into a folder. */
export function writeSchemas(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of schemas()) {
    writeFileSync(`${folder}/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
  }
}

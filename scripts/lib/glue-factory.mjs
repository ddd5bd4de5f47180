// wasm-bindgen's glue supports only one instance of its module. This turns the glue into a function that starts one.
import { Failure } from "./run.mjs";

/** Replaces `found`; throws a `Failure` if it is missing, because then wasm-bindgen's output has changed. */
export function replaced(text, found, by) {
  const result = text.replace(found, by);
  if (result === text) throw new Failure(`The glue no longer contains ${found}.`);
  return result;
}

/** What the glue exports: its classes and functions. */
const EXPORTED = /^export (?=(?:class|function) (\w+))/gm;

/**
 * Wraps the glue in a function `instantiate`, which starts an instance and returns what the glue exported. `start` is
 * code that sets `wasm`; it replaces the glue's own code, which `ownStart` matches.
 */
export function asFactory(glue, parameters, ownStart, start) {
  const body = replaced(withoutFinalization(glue), ownStart, () => start);
  const names = [...body.matchAll(EXPORTED)].map(([, name]) => name);
  if (!names.includes("Calculator")) throw new Failure("The glue no longer exports the calculator.");
  return `export function instantiate(${parameters}) {\n${body.replace(EXPORTED, "")}\nreturn { ${names.join(", ")} };\n}\n`;
}

/**
 * Removes the registries that free objects on garbage collection: objects are freed explicitly, and an object of a broken
 * instance must not be freed.
 */
function withoutFinalization(glue) {
  const registry = /^const \w+Finalization = [\s\S]*?;\n(?=\n|class|export)/gm;
  return replaced(glue, registry, "").replace(/^ *\w+Finalization\..*;\n/gm, "");
}

/** The types of the factory: what the glue exported is only declared, because the script does not export it. */
export function factoryTypes(types, parameters) {
  const classes = [...types.matchAll(/^export class (\w+) \{[\s\S]*?^\}\n/gm)];
  const functions = [...types.matchAll(/^export function (version)\(.*\n/gm)];
  if (classes.length === 0) {
    throw new Failure("The glue's types no longer contain the calculator.");
  }
  const declared = [...classes, ...functions].map(([text]) => text.replace("export", "export declare"));
  const members = [...classes, ...functions].map(([, name]) => `${name}: typeof ${name}`);
  return `${declared.join("\n")}\n/** What an instance of the module offers. */\nexport interface Instance {\n  ${members.join(";\n  ")};\n}\nexport function instantiate(${parameters}): Instance;\n`;
}

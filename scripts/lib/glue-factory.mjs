// wasm-bindgen's glue supports only one instance of its module. This turns the glue into a function that starts one.
import { Failure } from "./run.mjs";

/** Replaces `found`; throws a `Failure` if it is missing, because then wasm-bindgen's output has changed. */
export function replaced(text, found, by) {
  const result = text.replace(found, by);
  if (result === text) throw new Failure(`The glue no longer contains ${found}.`);
  return result;
}

/** The classes of which each module has one. */
const CLASSES = ["Calculator", "Analyst"];

/** What the glue exports: its classes and functions. */
const EXPORTED = /^export (?=(?:class|function) (\w+))/gm;

/**
 * Wraps the glue in a function `instantiate`, which starts an instance and returns what the glue exported. `start` is
 * code that sets `wasm`; it replaces the glue's own code, which `ownStart` matches.
 */
export function asFactory(glue, parameters, ownStart, start) {
  const body = replaced(withoutUnused(withoutFinalization(glue)), ownStart, () => start);
  const names = [...body.matchAll(EXPORTED)].map(([, name]) => name);
  if (!names.some((name) => CLASSES.includes(name))) throw new Failure("The glue no longer exports a class.");
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

/** The decoder that is replaced in Safari after two gigabytes of text. */
const DECODER = /^let cachedTextDecoder = [\s\S]*?^function decodeText\([\s\S]*?^\}\n/m;

/** How a text is passed to a module that does not export `realloc`. */
const FIXED_MEMORY = /^ {4}if \(realloc === undefined\) \{[\s\S]*?^ {4}\}\n\n/m;

/**
 * Removes code that our wrapper does not use, because pages load the glue before their first answer: automatic disposal,
 * texts in memory that cannot grow, and the replacement of the decoder in a module that decodes nothing but the message
 * of an error.
 */
function withoutUnused(glue) {
  const disposable = replaced(glue, /^if \(Symbol\.dispose\) .*\n/gm, "");
  const body = replaced(disposable, FIXED_MEMORY, "");
  if (/passStringToWasm0\(\w+, wasm\.\w+\)/.test(body))
    throw new Failure("The glue passes a text without realloc.");
  const decoded = body.match(/getStringFromWasm0\(/g)?.length;
  const isForErrorsAlone = decoded === 2 && /throw new Error\(getStringFromWasm0\(/.test(body);
  const decoder = "const decodeText = (bytes) => new TextDecoder().decode(bytes);\n";
  return isForErrorsAlone ? replaced(body, DECODER, decoder) : body;
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

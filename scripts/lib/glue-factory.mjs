// wasm-bindgen's glue supports only one instance of its module. This turns the glue into a function that starts one.
import { Failure } from "./run.mjs";

/** Replaces `found`; throws a `Failure` if it is missing, because then wasm-bindgen's output has changed. */
export function replaced(text, found, by) {
  const result = text.replace(found, by);
  if (result === text) throw new Failure(`The glue no longer contains ${found}.`);
  return result;
}

/**
 * Wraps the glue in a function `instantiate`, which starts an instance and returns its class. `start` is code that sets
 * `wasm`; it replaces the glue's own code, which `ownStart` matches.
 */
export function asFactory(glue, parameters, ownStart, start) {
  const body = replaced(withoutFinalization(glue), ownStart, () => start);
  return `export function instantiate(${parameters}) {\n${replaced(body, "export class Model", "class Model")}\nreturn Model;\n}\n`;
}

/**
 * Removes the registry that frees models on garbage collection: models are freed explicitly, and a model of a broken
 * instance must not be freed.
 */
function withoutFinalization(glue) {
  const registry = /^const ModelFinalization = [\s\S]*?;\n(?=\n)/m;
  return replaced(glue, registry, "").replace(/^ *ModelFinalization\..*;\n/gm, "");
}

/** The types of the factory: the class is only declared, because the script does not export it. */
export function factoryTypes(types, parameters) {
  const [model] = /export class Model \{[\s\S]*?\n\}\n/.exec(types) ?? [];
  if (!model) throw new Failure("The glue's types no longer contain the model.");
  return `${model.replace("export class", "export declare class")}\nexport function instantiate(${parameters}): typeof Model;\n`;
}

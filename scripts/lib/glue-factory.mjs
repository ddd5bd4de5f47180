// wasm-bindgen's glue is for one instance of its module for good: this makes it a function that starts another.
import { Failure } from "./run.mjs";

/** The text with something else in place of `found`; that it is not there means that the tool has changed. */
export function replaced(text, found, by) {
  const result = text.replace(found, by);
  if (result === text) throw new Failure(`The glue no longer contains ${found}.`);
  return result;
}

/**
 * The glue as `instantiate`, whose body starts an instance and gives the class over it. `start` is the code that sets
 * `wasm`, in place of the glue's own; it begins where `ownStart` is found.
 */
export function asFactory(glue, parameters, ownStart, start) {
  const body = replaced(withoutFinalization(glue), ownStart, () => start);
  return `export function instantiate(${parameters}) {\n${replaced(body, "export class Model", "class Model")}\nreturn Model;\n}\n`;
}

/**
 * Without the registry that frees a model once nobody holds it: models are freed by name, and one that belongs to a
 * broken instance cannot be.
 */
function withoutFinalization(glue) {
  const registry = /^const ModelFinalization = [\s\S]*?;\n(?=\n)/m;
  return replaced(glue, registry, "").replace(/^ *ModelFinalization\..*;\n/gm, "");
}

/** The types of such a factory: the class is known by its type alone. */
export function factoryTypes(types, parameters) {
  const [model] = /export class Model \{[\s\S]*?\n\}\n/.exec(types) ?? [];
  if (!model) throw new Failure("The glue's types no longer contain the model.");
  return `${model.replace("export class", "export declare class")}\nexport function instantiate(${parameters}): typeof Model;\n`;
}

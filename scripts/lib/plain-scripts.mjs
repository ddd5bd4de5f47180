// Combines the scripts of wasm2js and wasm-bindgen, which are not made to work together.
import { asFactory, factoryTypes } from "./glue-factory.mjs";
import { Failure } from "./run.mjs";

/** Replaces every `found`; throws a `Failure` if it is missing, because then a tool's output has changed. */
function replaced(text, found, by) {
  const result = text.replaceAll(found, by);
  if (result === text) throw new Failure(`The plain modules' scripts no longer contain ${found}.`);
  return result;
}

/**
 * Turns the converted module into a function from its imports to its exports, because otherwise the two scripts would
 * import each other. wasm-bindgen omits one import if JavaScript holds the objects: the number of slots that are never
 * freed. This function provides it, if the module holds objects at all.
 */
export function asFunction(converted, glue) {
  const [, kept] = /if \(idx < (\d+)\) return;/.exec(glue) ?? [];
  if (kept === undefined && converted.includes("__wbindgen_externref_xform__"))
    throw new Failure("The glue no longer says which objects are never given back.");
  const objects =
    kept === undefined
      ? ""
      : `\n  __wbindgen_externref_xform__: { __wbindgen_externref_statics_end: () => ${kept} },`;
  const [, glueName] = /^import \* as \S+ from '(\S+_bg\.js)';$/m.exec(converted) ?? [];
  const body = replaced(converted, /^import .*;$/gm, "");
  return replaced(
    body,
    /^var retasmFunc = [\s\S]*/gm,
    `export const instantiate = (glue) => asmFunc({
  "${glueName}": glue,${objects}
});
`,
  );
}

/** Connects the glue to the converted module, instead of to a WebAssembly module that is passed in. */
export function glueOver(script, glue) {
  const imports = [...glue.matchAll(/^export function (__wb\w+)\(/gm)].map(([, name]) => name);
  const own = withFreshViews(replaced(glue, /^export (?=function __wb)/gm, ""));
  const handed = /^let wasm;\nfunction __wbg_set_wasm\(val\) \{\n\s*wasm = val;\n\}$/gm;
  const provided = imports.filter((name) => name !== "__wbg_set_wasm").join(", ");
  const factory = asFactory(own, "", handed, `const wasm = convert({ ${provided} });`);
  return `import { instantiate as convert } from "${script}";\n\n${factory}`;
}

/** The types of a plain module, whose `instantiate` has no parameters. */
export const plainTypes = (types) => factoryTypes(types, "");

/**
 * Changes the glue's check for stale views of the memory. When a wasm memory grows, old views become empty, and the
 * glue checks for that. A script's memory is copied instead, so its stale views keep their old bytes.
 */
function withFreshViews(glue) {
  const bytes = replaced(
    glue,
    "cachedUint8ArrayMemory0.byteLength === 0",
    "cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer",
  );
  return replaced(
    bytes,
    /cachedDataViewMemory0\.buffer\.detached === true \|\| \(.*?wasm\.memory\.buffer\)/g,
    "cachedDataViewMemory0.buffer !== wasm.memory.buffer",
  );
}

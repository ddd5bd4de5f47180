// wasm2js and wasm-bindgen's glue know nothing of each other: this brings their scripts together.
import { asFactory, factoryTypes } from "./glue-factory.mjs";
import { Failure } from "./run.mjs";

/** The text with every `found` in place of something else; that it is not there means that a tool has changed. */
function replaced(text, found, by) {
  const result = text.replaceAll(found, by);
  if (result === text) throw new Failure(`The plain core's scripts no longer contain ${found}.`);
  return result;
}

/**
 * The converted module as a function from its imports to its exports; without that, the two scripts would import each
 * other. One import is wasm-bindgen's to provide and left out where objects are kept in JavaScript: how many places
 * of theirs are never given back.
 */
export function asFunction(converted, glue) {
  const [, kept] = /if \(idx < (\d+)\) return;/.exec(glue) ?? [];
  if (kept === undefined) throw new Failure("The glue no longer says which objects are never given back.");
  const [, glueName] = /^import \* as \S+ from '(\S+_bg\.js)';$/m.exec(converted) ?? [];
  const body = replaced(converted, /^import .*;$/gm, "");
  return replaced(
    body,
    /^var retasmFunc = [\s\S]*/gm,
    `export const instantiate = (glue) => asmFunc({
  "${glueName}": glue,
  __wbindgen_externref_xform__: { __wbindgen_externref_statics_end: () => ${kept} },
});
`,
  );
}

/** The glue over the converted module, in place of a WebAssembly module that somebody hands to it. */
export function glueOver(script, glue) {
  const imports = [...glue.matchAll(/^export function (__wb\w+)\(/gm)].map(([, name]) => name);
  const own = withFreshViews(replaced(glue, /^export (?=function __wb)/gm, ""));
  const handed = /^let wasm;\nfunction __wbg_set_wasm\(val\) \{\n\s*wasm = val;\n\}$/gm;
  const provided = imports.filter((name) => name !== "__wbg_set_wasm").join(", ");
  const factory = asFactory(own, "", handed, `const wasm = convert({ ${provided} });`);
  return `import { instantiate as convert } from "${script}";\n\n${factory}`;
}

/** The types of the plain core. */
export const plainTypes = (types) => factoryTypes(types, "");

/**
 * The glue looks at the module's memory through views. When a module's memory grows, old views lose their bytes, which
 * tells; a script's memory is copied, and its old views go on as if nothing had happened.
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

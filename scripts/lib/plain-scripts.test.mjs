import { describe, expect, it } from "vitest";
import { asFunction, glueOver } from "./plain-scripts.mjs";

const glue = `const CalculatorFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_calculator_free(ptr, 1));

export class Calculator {
    calculate(text) { return wasm.calculate(passStringToWasm0(text, wasm.malloc, wasm.realloc)); }
}
if (Symbol.dispose) Calculator.prototype[Symbol.dispose] = Calculator.prototype.free;

function passStringToWasm0(arg, malloc, realloc) {
    if (realloc === undefined) {
        return malloc(arg.length);
    }

    return realloc(malloc(arg.length));
}

let cachedTextDecoder = new TextDecoder();
function decodeText(bytes) {
    return cachedTextDecoder.decode(bytes);
}
function getStringFromWasm0(ptr) { return decodeText(ptr); }
export function __wbg_keys_1f(arg0) { return Object.keys(arg0); }
export function __wbindgen_throw(arg0) { throw new Error(getStringFromWasm0(arg0)); }
function dropObject(idx) {
    if (idx < 1028) return;
}
function bytes() {
    if (cached === null || cachedUint8ArrayMemory0.byteLength === 0) return 1;
    if (cached === null || cachedDataViewMemory0.buffer.detached === true || (a === undefined && b !== wasm.memory.buffer)) return 2;
}

let wasm;
export function __wbg_set_wasm(val) {
    wasm = val;
}
`;

const converted = `import * as $glue from './core_bg.js';
import * as __wbindgen_externref_xform__ from '__wbindgen_externref_xform__';
function asmFunc(imports) {
 return imports;
}

var retasmFunc = asmFunc({
  "./core_bg.js": $glue,
});
export var memory = retasmFunc.memory;
`;

describe("the converted module", () => {
  it("becomes a function from its imports", async () => {
    const text = asFunction(converted, glue);
    const { instantiate } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
    const imports = instantiate("the glue");
    expect(imports["./core_bg.js"]).toBe("the glue");
    expect(imports.__wbindgen_externref_xform__.__wbindgen_externref_statics_end()).toBe(1028);
  });

  it("fails the build when a tool writes something else", () => {
    expect(() => asFunction(converted.replace("var retasmFunc", "var other"), glue)).toThrow(
      /no longer contain/,
    );
    expect(() => asFunction(converted, "")).toThrow(/never given back/);
  });
});

describe("the glue", () => {
  it("starts the converted module, passes the imports to it, and has one export", () => {
    const text = glueOver("./core_wasm.js", glue);
    expect(text).toMatch(/^import \{ instantiate as convert \} from "\.\/core_wasm\.js";/);
    expect(text).toContain("const wasm = convert({ __wbg_keys_1f, __wbindgen_throw });");
    expect(text.match(/^export .*/gm)).toEqual(["export function instantiate() {"]);
  });

  it("detects that memory grew by comparing buffers", () => {
    const text = glueOver("./core_wasm.js", glue);
    expect(text).toContain("cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer)");
    expect(text).toContain("cachedDataViewMemory0.buffer !== wasm.memory.buffer)");
    expect(text).not.toMatch(/detached|byteLength/);
  });

  it("leaves out what the wrapper does not use", () => {
    const text = glueOver("./core_wasm.js", glue);
    expect(text).not.toMatch(/Symbol\.dispose|realloc === undefined|cachedTextDecoder/);
    expect(text).toContain("new TextDecoder().decode(bytes)");
  });

  it("keeps the decoder of a module that decodes other texts than errors", () => {
    const decoding = glue.replace(
      "let wasm;",
      "function other(a) { return getStringFromWasm0(a); }\nlet wasm;",
    );
    expect(glueOver("./core_wasm.js", decoding)).toContain("cachedTextDecoder");
  });

  it("fails the build when a text is passed without realloc", () => {
    const fixed = glue.replace(", wasm.malloc, wasm.realloc", ", wasm.malloc");
    expect(() => glueOver("./core_wasm.js", fixed)).toThrow(/without realloc/);
  });

  it("fails the build when a tool writes something else", () => {
    expect(() => glueOver("./core_wasm.js", glue.replace("byteLength", "size"))).toThrow(/no longer contain/);
  });
});

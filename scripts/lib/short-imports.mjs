import { readFileSync, writeFileSync } from "node:fs";

/**
 * Gives a module's imports short names, in the module and in the script that provides them. wasm-bindgen's names end in
 * hashes of sixteen digits, which add half a kilobyte that compression cannot remove.
 */
export function shortenImports(modulePath, scriptPath) {
  // Sorted, so that modules with the same imports can share a script, however each was compiled.
  const names = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(modulePath)))
    .map(({ name }) => name)
    .sort();
  const short = new Map(names.map((name, at) => [name, at.toString(36)]));
  writeFileSync(modulePath, renamed(readFileSync(modulePath), short));
  const script = readFileSync(scriptPath, "utf8");
  writeFileSync(
    scriptPath,
    script.replace(/^ {8}(__wb\w+): function/gm, (line, name) => {
      if (!short.has(name)) throw new Error(`The module does not import ${name}.`);
      return line.replace(name, JSON.stringify(short.get(name)));
    }),
  );
}

const HEADER = 8;
const IMPORTS = 2;

/** Rewrites the import section of a module. */
function renamed(bytes, short) {
  let at = HEADER;
  while (at < bytes.length) {
    const id = bytes[at];
    const size = number(bytes, at + 1);
    const end = size.next + size.value;
    if (id === IMPORTS) {
      const section = renamedSection(bytes.subarray(size.next, end), short);
      return Buffer.concat([bytes.subarray(0, at + 1), leb(section.length), section, bytes.subarray(end)]);
    }
    at = end;
  }
  throw new Error("The module imports nothing.");
}

/** Rewrites the imports. Each consists of a module's name, a name and a kind, which must be a function here. */
function renamedSection(section, short) {
  const count = number(section, 0);
  const parts = [section.subarray(0, count.next)];
  let at = count.next;
  for (let left = count.value; left > 0; left -= 1) {
    const module = text(section, at);
    const name = text(section, module.next);
    if (section[name.next] !== 0) throw new Error(`The import ${name.value} is no function.`);
    const end = number(section, name.next + 1).next;
    const shortName = Buffer.from(short.get(name.value));
    parts.push(
      section.subarray(at, module.next),
      leb(shortName.length),
      shortName,
      section.subarray(name.next, end),
    );
    at = end;
  }
  return Buffer.concat(parts);
}

function text(bytes, at) {
  const { value: length, next } = number(bytes, at);
  return { value: bytes.toString("utf8", next, next + length), next: next + length };
}

/** Decodes an unsigned LEB128 number; `next` is the offset after it. */
function number(bytes, start) {
  let [value, shift, at] = [0, 0, start];
  while (true) {
    const byte = bytes[at];
    value += (byte & 0x7f) * 2 ** shift;
    at += 1;
    if (byte < 0x80) return { value, next: at };
    shift += 7;
  }
}

function leb(number) {
  const bytes = [];
  let rest = number;
  do {
    bytes.push((rest % 128) | (rest >= 128 ? 0x80 : 0));
    rest = Math.floor(rest / 128);
  } while (rest > 0);
  return Buffer.from(bytes);
}

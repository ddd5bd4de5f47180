/** A text of a words file, with its path. */
export interface Message {
  path: string;
  text: string;
}

/** Every text in a words file. */
export function messagesOf(words: unknown, path = ""): Message[] {
  if (typeof words === "string") return [{ path, text: words }];
  if (typeof words !== "object" || words === null) throw new TypeError(`${path} is not a text`);
  return Object.entries(words).flatMap(([key, value]) => messagesOf(value, path ? `${path}.${key}` : key));
}

/** A placeholder: `{name}`, or `{name, kind, key {text} …}`. */
interface Part {
  name: string;
  kind: string;
  options: { key: string; text: string }[];
}

/** The outermost placeholders of a text. */
function partsIn(text: string): Part[] {
  const found: Part[] = [];
  for (let at = text.indexOf("{"); at >= 0; at = text.indexOf("{", at)) {
    const end = closing(text, at);
    const [head = "", kind = "", ...rest] = split(text.slice(at + 1, end));
    const options = optionsIn(rest.join(","));
    found.push({ name: head.trim(), kind: kind.trim(), options });
    for (const option of options) found.push(...partsIn(option.text));
    at = end + 1;
  }
  return found;
}

function closing(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  throw new SyntaxError(`a bracket is open in: ${text}`);
}

/** Splits a text at commas outside of braces. */
function split(text: string): string[] {
  let depth = 0;
  const pieces = [""];
  for (const char of text) {
    if (char === "{") depth += 1;
    if (char === "}") depth -= 1;
    if (char === "," && depth === 0) pieces.push("");
    else pieces[pieces.length - 1] += char;
  }
  return pieces;
}

function optionsIn(text: string): { key: string; text: string }[] {
  const found: { key: string; text: string }[] = [];
  for (let at = 0, open = text.indexOf("{"); open >= 0; open = text.indexOf("{", at)) {
    const end = closing(text, open);
    found.push({ key: text.slice(at, open).trim(), text: text.slice(open + 1, end) });
    at = end + 1;
  }
  return found;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

/** The placeholders of a message, and the keys of its selects. */
export function parts(text: string): { names: string[]; selects: string[] } {
  const all = partsIn(text);
  const selects = all
    .filter(({ kind }) => kind === "select")
    .map(({ name, options }) => `${name}: ${options.map(({ key }) => key).sort()}`);
  return { names: unique(all.map(({ name }) => name)), selects: unique(selects) };
}

/** The forms of each plural in a message. */
export function pluralsOf(text: string): string[][] {
  return partsIn(text)
    .filter(({ kind }) => kind === "plural")
    .map(({ options }) => options.map(({ key }) => key));
}

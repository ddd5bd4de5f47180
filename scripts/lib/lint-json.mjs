/** A syntax error in JSON text; its line and column count from 1. */
export class JsonError extends Error {
  constructor(message, { line, column }) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NESTING = 100;

/** Parses JSON text to find the position of each value and duplicate keys, because `JSON.parse` reports neither. */
class Walk {
  at = 0;
  /** Offsets keyed by path, such as `program.tiers[1].mdf`. */
  places = new Map();

  constructor(text) {
    this.text = text;
  }

  take(pattern) {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  next() {
    this.take(SPACE);
    return this.text[this.at];
  }

  fail(message, at = this.at) {
    throw new JsonError(message, placeOf(this.text, at));
  }

  expected(what) {
    const found = this.next();
    this.fail(
      `${what} was expected here, and ${found === undefined ? "the file ends" : `found was ${found}`}`,
    );
  }

  value(path, depth = 0) {
    if (depth > NESTING) this.fail("This is nested too deeply");
    const open = this.next();
    this.places.set(path, this.at);
    if (open === "{") this.members(path, depth + 1);
    else if (open === "[") this.elements(path, depth + 1);
    else if (open === '"') this.string();
    else if (this.take(SCALAR) === undefined) this.expected("A value");
  }

  string() {
    return (
      this.take(STRING) ?? this.fail("This text does not end, or holds a character that needs a backslash")
    );
  }

  members(path, depth) {
    const known = new Set();
    this.items("}", () => {
      if (this.next() !== '"') this.expected("A name in double quotes");
      const start = this.at;
      const key = JSON.parse(this.string());
      if (known.has(key)) this.fail(`“${key}” stands twice in the same object`, start);
      known.add(key);
      if (this.next() !== ":") this.expected("A colon");
      this.at++;
      this.value(`${path}.${key}`, depth);
    });
  }

  elements(path, depth) {
    let count = 0;
    this.items("]", () => this.value(`${path}[${count++}]`, depth));
  }

  /** Parses the comma-separated items between two brackets. */
  items(close, item) {
    this.at++;
    if (this.next() === close) {
      this.at++;
      return;
    }
    for (;;) {
      item();
      const sign = this.next();
      if (sign !== "," && sign !== close) this.expected(`A comma or ${close}`);
      this.at++;
      if (sign === close) return;
      if (this.next() === close) this.fail("There is one comma too many before this bracket");
    }
  }
}

function placeOf(text, at) {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: before.at(-1).length + 1 };
}

/** The offset of the value at a path or, if it is missing, of its nearest existing parent. */
function nearest(places, path) {
  for (let here = path; here !== ""; here = here.replace(/(?:^|\.|\[)[^.[]*$/, "")) {
    const at = places.get(here);
    if (at !== undefined) return at;
  }
  return 0;
}

/**
 * Parses JSON text. Returns the data, and `place(path)`, which returns the line and column of the value at a path;
 * paths start with `root`. Throws a `JsonError` for invalid JSON.
 */
export function readJson(text, root) {
  const plain = text.replace(/^\uFEFF/, "");
  const walk = new Walk(plain);
  walk.value(root);
  if (walk.next() !== undefined) walk.expected("The end of the file");
  return {
    data: JSON.parse(plain),
    place: (path) => placeOf(plain, nearest(walk.places, path)),
  };
}

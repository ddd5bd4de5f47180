import { type Shape, shape } from "./shape.js";

/** A value's place in a template, between characters that no template has. */
const MARK = /\ue000(\d+)\ue000/;
const TOKENS = /<(\/?)([\w-]+)([^>]*?)(\/?)>|[^<]+/g;
const ATTRIBUTES = /([^\s=]+)=(?:"([^"]*)"|([^\s"]+))/g;

interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** An element that is still open. */
interface Open {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: (Shape | string)[];
}

const isTemplate = (value: unknown): value is Template =>
  typeof value === "object" && value !== null && "strings" in value && "values" in value;

const isText = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";

/** Attributes with texts and numbers; events, properties and flags are for the screen. */
function attributesOf(source: string, values: readonly unknown[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", quoted, bare = ""] of source.matchAll(ATTRIBUTES)) {
    if (/^[@.?]/.test(name)) continue;
    const parts = (quoted ?? bare)
      .split(MARK)
      .map((part, at) => (at % 2 === 0 ? part : values[Number(part)]));
    if (parts.every(isText)) found[name] = parts.join("");
  }
  return found;
}

function childrenOf(source: string, values: readonly unknown[]): (Shape | string)[] {
  return source.split(MARK).flatMap((part, at) => {
    if (at % 2 === 0) return part === "" ? [] : [part];
    return shapesOf(values[Number(part)]);
  });
}

/** What a template draws, as shapes and texts, without a page. What only works on a page, such as a directive, is left out. */
export function shapesOf(drawn: unknown): (Shape | string)[] {
  if (Array.isArray(drawn)) return drawn.flatMap(shapesOf);
  if (isText(drawn)) return drawn === "" ? [] : [String(drawn)];
  if (!isTemplate(drawn)) return [];
  const { strings, values } = drawn;
  const source = strings.reduce((text, each, at) => `${text}\ue000${at - 1}\ue000${each}`);
  const root: Open = { tag: "", attributes: {}, children: [] };
  const open = [root];
  for (const [token, closes, tag, attributes = "", isEmpty] of source.matchAll(TOKENS)) {
    const around = open.at(-1) ?? root;
    if (tag === undefined) around.children.push(...childrenOf(token, values));
    else if (closes) close(open);
    else {
      const next: Open = { tag, attributes: attributesOf(attributes, values), children: [] };
      open.push(next);
      if (isEmpty) close(open);
    }
  }
  while (open.length > 1) close(open);
  return root.children;
}

/** Ends the innermost open element. */
function close(open: Open[]): void {
  const [around, last] = open.slice(-2);
  if (!around || !last || open.length < 2) return;
  open.pop();
  around.children.push(shape(last.tag, last.attributes, ...last.children));
}

/** The first element for which a condition holds, at any depth. */
export function findShape(
  shapes: readonly (Shape | string)[],
  isIt: (each: Shape) => boolean,
): Shape | undefined {
  for (const each of shapes) {
    if (typeof each === "string") continue;
    const found = isIt(each) ? each : findShape(each.children, isIt);
    if (found) return found;
  }
  return undefined;
}

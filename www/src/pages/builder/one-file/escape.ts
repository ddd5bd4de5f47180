/** A text as HTML, also in an attribute. */
export const asHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Four hexadecimal digits. */
const digits = (unit: string) => unit.charCodeAt(0).toString(16).padStart(4, "0");

/**
 * Data as an expression of a script. The text is parsed as JSON, because in an object literal a member called
 * `__proto__` would be something else. `<` is escaped, since it might end a script element or begin a comment.
 */
export function asExpression(data: unknown): string {
  const text = JSON.stringify(data).replace(/[\\'<\u2028\u2029]/g, (unit) =>
    unit === "\\" || unit === "'" ? `\\${unit}` : `\\u${digits(unit)}`,
  );
  return `JSON.parse('${text}')`;
}

/** A character that has a backslash in front of it, which an escape of the character takes with it. */
const ESCAPED = /\\[\s\S]/.source;

/** A script that may stand in a page: its strings would end the script element or begin a comment. */
export const asInlineScript = (code: string): string =>
  code.replace(new RegExp(`${ESCAPED}|<(?=/script|script|!--)`, "gi"), (found) =>
    found === "<" ? "\\x3c" : found,
  );

/**
 * A script in ASCII, which means the same whatever encoding a server or a page declares. All other characters are in
 * strings, templates and patterns, where they can be escaped.
 */
export const asAscii = (code: string): string =>
  code.replace(new RegExp(`${ESCAPED}|[^\\0-\\x7f]`, "g"), (found) => {
    const unit = found.at(-1) ?? "";
    return unit > "\x7f" ? `\\u${digits(unit)}` : found;
  });

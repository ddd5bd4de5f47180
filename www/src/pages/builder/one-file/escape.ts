/** Four hexadecimal digits. */
const digits = (unit: string) => unit.charCodeAt(0).toString(16).padStart(4, "0");

/**
 * Encodes data as a JavaScript expression. The expression parses JSON, because `__proto__` in an
 * object literal would set the prototype. `<` is escaped, since it might close the script element
 * or open an HTML comment.
 */
export function asExpression(data: unknown): string {
  const text = JSON.stringify(data).replace(/[\\'<\u2028\u2029]/g, (unit) =>
    unit === "\\" || unit === "'" ? `\\${unit}` : `\\u${digits(unit)}`,
  );
  return `JSON.parse('${text}')`;
}

/**
 * A character after a backslash, matched together with the backslash, so that a replacement covers
 * both.
 */
const ESCAPED = /\\[\s\S]/.source;

/**
 * Escapes a script for a `<script>` element, where `</script` or `<!--` in a string would break the
 * page.
 */
export const asInlineScript = (code: string): string =>
  code.replace(new RegExp(`${ESCAPED}|<(?=/script|script|!--)`, "gi"), (found) =>
    found === "<" ? "\\x3c" : found,
  );

/**
 * Escapes all characters outside ASCII, so that the script works in whatever encoding a server or a
 * page declares. Such characters occur only in strings, templates and regular expressions, which
 * allow escapes.
 */
export const asAscii = (code: string): string =>
  code.replace(new RegExp(`${ESCAPED}|[^\\0-\\x7f]`, "g"), (found) => {
    const unit = found.at(-1) ?? "";
    return unit > "\x7f" ? `\\u${digits(unit)}` : found;
  });

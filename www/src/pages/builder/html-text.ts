/** Escapes a text for HTML content and for attributes in double quotes. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** An attribute with a leading space; empty if the value is empty. */
export const attribute = (name: string, value: string | undefined): string =>
  value ? ` ${name}="${escaped(value)}"` : "";

/**
 * Escapes an address, except for `&`, which HTML allows in attributes; some editors would escape
 * `&amp;` twice.
 */
export const escapedAddress = (address: string): string => escaped(address).replaceAll("&amp;", "&");

/** The characters of JSON that are special in HTML, which JSON can write as `\u` escapes. */
const SPECIAL = /[&'<>]/g;
const code = (char: string) => `\\u00${char.charCodeAt(0).toString(16)}`;

/**
 * Data as JSON, as an attribute value in single quotes. All characters that are special in HTML are
 * written as JSON escapes, so that an editor which escapes text does not change the data.
 */
export const quotedJson = (value: unknown): string => `'${JSON.stringify(value).replace(SPECIAL, code)}'`;

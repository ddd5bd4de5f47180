/** Text for HTML, also inside of quotes. */
export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** An attribute with the space in front of it; nothing if it has no value. */
export const attribute = (name: string, value: string | undefined): string =>
  value ? ` ${name}="${escaped(value)}"` : "";

/** An address as people write it: a plain `&` is allowed there, and some editors escape `&amp;` once more. */
export const escapedAddress = (address: string): string => escaped(address).replaceAll("&amp;", "&");

/** The characters of JSON that mean something in HTML, and what JSON writes for them. */
const SPECIAL = /[&'<>]/g;
const code = (char: string) => `\\u00${char.charCodeAt(0).toString(16)}`;

/**
 * Data as JSON in single quotes. Nothing in it looks like HTML, so that an editor which escapes text has nothing to
 * change there.
 */
export const quotedJson = (value: unknown): string => `'${JSON.stringify(value).replace(SPECIAL, code)}'`;

/** The printable ASCII characters that mean nothing in strings, templates and HTML. */
const ALPHABET = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
  .filter((char) => !`"'\\<\`$`.includes(char))
  .join("");

/** The characters that begin a pair: the last ones of the alphabet. */
const [FIRST = "", SECOND = ""] = ALPHABET.slice(-2);

/**
 * Reads bytes that `config/vite-plugins/pack-bytes.mjs` has packed into a text. `common` has, in hexadecimal, the bytes
 * that are one character; every other byte is a pair.
 */
export function unpackBytes(text: string, common: string): Uint8Array<ArrayBuffer> {
  const bytes = new Map<string, number>();
  for (const [at, byte] of (common.match(/../g) ?? []).entries()) {
    bytes.set(ALPHABET.charAt(at), Number.parseInt(byte, 16));
  }
  const known = new Set(bytes.values());
  const rare = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !known.has(byte));
  for (const [at, byte] of rare.entries()) {
    const start = at < ALPHABET.length ? FIRST : SECOND;
    bytes.set(start + ALPHABET.charAt(at % ALPHABET.length), byte);
  }
  return Uint8Array.from(text.match(/[}~]?./g) ?? [], (token) => bytes.get(token) ?? 0);
}

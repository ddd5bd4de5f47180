// Packs bytes into a text of ASCII characters that need no escape in a string; `www/src/shared/unpack-bytes.ts` reads it.

/** The printable characters that mean nothing in strings, templates and HTML; the last two begin a pair. */
export const ALPHABET = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
  .filter((char) => !`"'\\<\`$`.includes(char))
  .join("");

const PAIRS = 2;

/**
 * The text, and the bytes that are one character in it, most frequent first; every other byte is a pair. Compressed, the
 * text is smaller than hexadecimal, which is twice as long as the bytes, or base64, in which equal bytes differ.
 */
export function packBytes(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte] += 1;
  const byCount = [...counts.keys()].sort((one, other) => counts[other] - counts[one] || one - other);
  const common = byCount.slice(0, ALPHABET.length - PAIRS);
  const rare = [...counts.keys()].filter((byte) => !common.includes(byte));
  const starts = ALPHABET.slice(-PAIRS);
  const tokens = new Array(256);
  for (const [at, byte] of common.entries()) tokens[byte] = ALPHABET[at];
  for (const [at, byte] of rare.entries()) {
    tokens[byte] = starts[Math.floor(at / ALPHABET.length)] + ALPHABET[at % ALPHABET.length];
  }
  return {
    text: Array.from(bytes, (byte) => tokens[byte]).join(""),
    common: Buffer.from(common).toString("hex"),
  };
}

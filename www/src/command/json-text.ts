/** A text in quotes, or a number outside of them. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** The digits that every JavaScript number keeps. */
const KEPT = 15;

/** Quotes a number with more digits than a JavaScript number keeps, so that the core reads every digit. */
const quoted = (token: string) =>
  !token.startsWith('"') && token.replace(/[eE].*|\D/g, "").length > KEPT ? `"${token}"` : token;

/** Reads JSON; numbers with many digits become decimal strings instead of being rounded. Throws a `SyntaxError`. */
export function parseJson(text: string): unknown {
  const plain = text.replace(/^\ufeff/, "");
  JSON.parse(plain);
  return JSON.parse(plain.replace(TOKENS, quoted));
}

/** Whether a value is an object with names, and no list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

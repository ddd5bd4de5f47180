/** The words of a text, for comparison: lower case, without accents and signs. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words that a question may contain, and that say nothing about what it asks for. */
const EMPTY = new Set([
  "a",
  "an",
  "and",
  "are",
  "do",
  "does",
  "for",
  "how",
  "i",
  "in",
  "is",
  "me",
  "my",
  "of",
  "on",
]);
for (const word of ["our", "s", "should", "the", "to", "we", "what", "when", "which", "who", "will", "your"])
  EMPTY.add(word);

/**
 * Whether a text answers what was typed: each typed word begins a word of the text. What is still being typed may be
 * the beginning of an empty word, so that only others have to match.
 */
export function matches(typed: string, text: readonly string[]): boolean {
  const asked = wordsOf(typed);
  const telling = asked.filter((word) => !EMPTY.has(word));
  return (telling.length > 0 ? telling : asked).every((word) => text.some((each) => each.startsWith(word)));
}

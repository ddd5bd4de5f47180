/** The words of a text, for comparison: lower case, without accents and signs. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words that a question may contain, and that say nothing about what it asks for. */
const EMPTY = new Set(
  wordsOf(
    "a an and are do does for how i in is it me my of on our s should the to we what when which who will your",
  ),
);

/** The words that were typed, without empty ones unless there are no others. */
function telling(typed: string): string[] {
  const asked = wordsOf(typed);
  const found = asked.filter((word) => !EMPTY.has(word));
  return found.length > 0 ? found : asked;
}

/** How many of the words begin a word of the text. */
const countIn = (words: readonly string[], text: readonly string[]) =>
  words.filter((word) => text.some((each) => each.startsWith(word))).length;

/**
 * Which texts answer what was typed: those that have every word of it, or else those that have the most words of it. A
 * word may still be its beginning.
 */
export function matching(typed: string, texts: readonly (readonly string[])[]): boolean[] {
  const words = telling(typed);
  const counts = texts.map((text) => countIn(words, text));
  const most = Math.max(...counts);
  return counts.map((count) => count === most && (count > 0 || words.length === 0));
}

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

/** The typed words without filler words such as "the"; all typed words if there are only fillers. */
function meaningfulWords(typed: string): string[] {
  const asked = wordsOf(typed);
  const found = asked.filter((word) => !EMPTY.has(word));
  return found.length > 0 ? found : asked;
}

/** The number of words that a word of the text begins with. */
const countIn = (words: readonly string[], text: readonly string[]) =>
  words.filter((word) => text.some((each) => each.startsWith(word))).length;

/**
 * Which texts match the typed text: those with every typed word, or else those with the most typed words. A typed word
 * matches a longer word that begins with it.
 */
export function matching(typed: string, texts: readonly (readonly string[])[]): boolean[] {
  const words = meaningfulWords(typed);
  const counts = texts.map((text) => countIn(words, text));
  const most = Math.max(...counts);
  return counts.map((count) => count === most && (count > 0 || words.length === 0));
}

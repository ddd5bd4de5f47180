/** A term of a program in words: a sentence, or a few that belong together. */
export interface Term {
  name: string;
  /** One text, or the items of a list. */
  texts: readonly string[];
  /** What holds for all of the list. */
  note?: string | undefined;
}

/** A term of a program, such as its commission, in words. */
export interface Term {
  name: string;
  /** A single sentence, or the items of a list. */
  texts: readonly string[];
  /** A remark about all items of the list. */
  note?: string | undefined;
}

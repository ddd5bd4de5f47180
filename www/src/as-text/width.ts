/** Characters that take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Characters that take none: marks on the character before, and signs of the direction. */
const NONE = /[\p{M}\p{Cf}]/u;

const widthOf = (character: string) => (NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

/** The number of columns that a text takes in a terminal. */
export const width = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);

/** A text with spaces behind it, or in front of it, up to a width. */
export const padded = (text: string, to: number, side: "start" | "end"): string => {
  const spaces = " ".repeat(Math.max(0, to - width(text)));
  return side === "end" ? text + spaces : spaces + text;
};

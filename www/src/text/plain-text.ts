/** Converts a digit of any script: its distance from that script's zero. */
function latinDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0;
  const code = zero;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/**
 * Full-width and other scripts' characters as their plain forms, in lower case; `_` groups and `D` is a decimal point
 * for certain. Hyphens and the minus sign are `-`, longer dashes `–`.
 */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\p{Nd}/gu, latinDigit)
    .replace(/[\u2010\u2011\u2212]/g, "-")
    .replace(/[\u2012-\u2015]/g, "–")
    .replaceAll("\u066a", "%")
    .replaceAll("\u060c", ",")
    .replaceAll("\u066c", "_")
    .replaceAll("\u066b", "D")
    .trim()
    .replace(/(?<=\d)[\s'\u2019\u02bc](?=\d)/g, "_");
}

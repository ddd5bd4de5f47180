/** Whether a number is grouped from end to end, as a page writes it: "30,000". */
export function isGrouped(text: string, group: string, decimal: string): boolean {
  const [whole = ""] = text.split(decimal);
  const [, ...parts] = whole.split(group);
  return parts.length > 0 && parts.every((part) => /^\p{Nd}{2,3}$/u.test(part)) && parts.at(-1)?.length === 3;
}

/**
 * Whether separators still group after an edit: "30,000" with one more digit is "30,0000", which on
 * its own could be read in another way. A separator that was just typed, or that has nothing behind
 * it, is a new one.
 */
export function staysGrouped(before: string, after: string, group: string): boolean {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const typed = after.slice(start, after.length - end);
  return after.includes(group) && !typed.includes(group) && !after.endsWith(group);
}

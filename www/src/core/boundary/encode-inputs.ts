/** Ends a name and a value. What contains it crosses on its own. */
const END = "\0";

/**
 * Inputs as they cross: texts and numbers, which most are, together in one text, the others as they are. A call
 * for each of eighteen values takes as long as the calculation itself.
 */
export function crossing(inputs: unknown): [texts: string, others: unknown] {
  if (typeof inputs !== "object" || inputs === null || Array.isArray(inputs)) return ["", inputs];
  const members = inputs as Record<string, unknown>;
  let texts = "";
  const others: [string, unknown][] = [];
  for (const name of Object.keys(members)) {
    const value = members[name];
    if (name.includes(END)) others.push([name, value]);
    else if (typeof value === "number") texts += `${name}${END}n${value}${END}`;
    else if (typeof value === "string" && !value.includes(END)) texts += `${name}${END}t${value}${END}`;
    else others.push([name, value]);
  }
  return [texts, others.length > 0 ? Object.fromEntries(others) : undefined];
}

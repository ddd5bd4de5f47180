/** An id as an option is usually written: `leadToOpportunity` is `lead-to-opportunity`. */
export const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The id of an option that may be written in either way. */
export const camel = (name: string): string =>
  name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The least number of edits (a letter added, removed or replaced) between two words. */
function distance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let at = 1; at <= other.length; at++) {
      const replaced = (before[at - 1] ?? 0) + Number(one[row - 1] !== other[at - 1]);
      now.push(Math.min(replaced, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}

/** The name that was probably meant; undefined if none is close. A beginning of one name only counts as close. */
export function closest(given: string, names: readonly string[]): string | undefined {
  const isLoud = given === given.toUpperCase();
  const plain = isLoud ? given.toLowerCase() : kebab(given);
  const beginning = names.filter((name) => plain.length > 2 && kebab(name).startsWith(plain));
  if (beginning.length === 1) return beginning[0];
  const most = Math.max(1, Math.floor(plain.length / 3));
  const near = names
    .map((name) => ({ name, edits: distance(plain, kebab(name).toLowerCase()) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.name;
}

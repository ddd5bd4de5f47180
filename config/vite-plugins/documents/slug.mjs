/** The anchor that GitHub gives a heading: in lower case, without punctuation, with hyphens for spaces. */
const slug = (text) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");

/** Anchors for the headings of one document: the second heading with the same text ends in `-1`. */
export function anchors() {
  const used = new Map();
  return (text) => {
    const name = slug(text);
    let [anchor, count] = [name, used.get(name) ?? 0];
    while (used.has(anchor)) {
      count += 1;
      anchor = `${name}-${count}`;
    }
    used.set(name, count);
    used.set(anchor, used.get(anchor) ?? 0);
    return anchor;
  };
}

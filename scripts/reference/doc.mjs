/** Parses a tag, whose lines are joined: `@slot heading - In place of the title.` */
const tagOf = (paragraph) => {
  const [, tag, name, text] = /^@(\w+)\s+(?:([\w-]+)\s+)?-\s+(.*)$/.exec(paragraph) ?? [];
  return tag ? { tag, name: name ?? "", text } : undefined;
};

/** Parses a doc comment: its text, with one line for each paragraph, and its tags. */
export function readDoc(comment) {
  const lines = comment
    .replace(/^\*/, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/, "").trim());
  const paragraphs = lines
    .join("\n")
    .split(/\n\s*\n|\n(?=@)/)
    .map((each) => each.replace(/\n/g, " ").trim())
    .filter(Boolean);
  return {
    text: paragraphs.filter((each) => !each.startsWith("@")).join("\n"),
    tags: paragraphs.flatMap((each) => tagOf(each) ?? []),
  };
}

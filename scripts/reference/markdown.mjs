/** Escapes text for a table, because a bar would end the cell. */
const cell = (text) => String(text).replace(/\|/g, "\\|").replace(/\n/g, " ");

const row = (cells) => `| ${cells.map(cell).join(" | ")} |`.replace(/ {2,}/g, " ");

export const table = (heads, rows) =>
  [row(heads), `|${"---|".repeat(heads.length)}`, ...rows.map(row)].join("\n");

/** Inline code; empty for empty text. */
export const code = (text) => (text ? `\`${text}\`` : "");

/** A fenced code block. */
export const block = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``;

/** The fragment that GitHub generates from a heading. */
export const anchor = (heading) =>
  `#${heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, "")
    .replace(/ /g, "-")}`;

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Turns a phrase into a sentence. */
export const sentence = (text) => (/[.!?]$/.test(text) ? capital(text) : `${capital(text)}.`);

/** The width of prose, as in the documents that are written by hand. */
const WIDTH = 100;

/** Breaks a line at its last space within the width, again and again; `indent` goes before the lines that follow. */
function wrappedLine(line, indent) {
  if (line.length <= WIDTH) return line;
  const last = line.lastIndexOf(" ", WIDTH);
  const at = last > indent.length ? last : line.indexOf(" ", WIDTH);
  return at < 0 ? line : `${line.slice(0, at)}\n${wrappedLine(indent + line.slice(at + 1), indent)}`;
}

/** Wraps the prose and the lists of a text; headings, tables, comments and code stay as they are. */
export function wrapped(text) {
  let isCode = false;
  const wrap = (line) => {
    if (line.startsWith("```")) isCode = !isCode;
    if (isCode || /^(?:[#|`]|<!--)/.test(line)) return line;
    return wrappedLine(line, line.startsWith("- ") ? "  " : "");
  };
  return text.split("\n").map(wrap).join("\n");
}

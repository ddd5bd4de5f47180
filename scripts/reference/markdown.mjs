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

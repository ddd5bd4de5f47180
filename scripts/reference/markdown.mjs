/** Text inside a table: a bar would end the cell. */
const cell = (text) => String(text).replace(/\|/g, "\\|").replace(/\n/g, " ");

const row = (cells) => `| ${cells.map(cell).join(" | ")} |`.replace(/ {2,}/g, " ");

/** A table. */
export const table = (heads, rows) =>
  [row(heads), `|${"---|".repeat(heads.length)}`, ...rows.map(row)].join("\n");

/** Code in a line; nothing for nothing. */
export const code = (text) => (text ? `\`${text}\`` : "");

/** Code on lines of its own. */
export const block = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``;

/** The end of an address on the same page, as GitHub makes it from a heading. */
export const anchor = (heading) =>
  `#${heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, "")
    .replace(/ /g, "-")}`;

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A fragment as a sentence. */
export const sentence = (text) => (/[.!?]$/.test(text) ? capital(text) : `${capital(text)}.`);

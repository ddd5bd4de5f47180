// Writes a section of the report, `{ title, about, head, rows, aims }`, as text for the terminal and as Markdown.

/** The width of prose in the project's documents. */
const WIDTH = 100;

/** Breaks prose into lines. */
export function wrap(text, width = WIDTH) {
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join("\n");
}

const aimsOf = ({ aims = [] }) => aims.map(({ what, met }) => `Aim: ${what}: ${met ? "met" : "missed"}.`);

/** Aligns names, in the first column, to the left, and figures to the right. */
function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join("  "),
  );
}

export function asText(section) {
  const lines = [...aligned([section.head, ...section.rows]), ...aimsOf(section)];
  return `\n  ${section.title}\n${lines.map((line) => `    ${line}`).join("\n")}`;
}

export function asMarkdown(section) {
  const row = (cells) => `| ${cells.join(" | ")} |`;
  const rule = row(section.head.map((_, column) => (column === 0 ? "---" : "---:")));
  const table = [row(section.head), rule, ...section.rows.map(row)].join("\n");
  const prose = [section.about, ...aimsOf(section)].map((text) => wrap(text));
  const [about, ...aims] = prose;
  return [`## ${section.title}`, about, table, ...aims].join("\n\n");
}

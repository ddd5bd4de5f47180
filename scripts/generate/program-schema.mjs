import { listedCalculators } from "../lib/calculators.mjs";

const WIDTH = 120;

/** Joins words with commas, and wraps the lines at `WIDTH`. */
function filled(words, indent) {
  const lines = [];
  for (const word of words) {
    const longer = `${lines.at(-1)}, ${word}`;
    if (lines.length > 0 && indent.length + longer.length < WIDTH) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => indent + line).join(",\n");
}

/** The ids of a calculator's inputs and input tables. */
const presets = ({ inputs, tables }) => [
  ...inputs.map(({ id }) => id),
  ...tables.filter(({ kind }) => kind === "input").map(({ id }) => id),
];

const block = ({ id, described, listing }) => `        ${JSON.stringify(id)}: {
          "description": ${JSON.stringify(`Presets of ${id}: ${listing.answers}.`)},
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "inputs": {
              "description": "The inputs that the program decides about, by id; a table by its own id.",
              "type": "object",
              "propertyNames": {
                "enum": [
${filled(
  presets(described).map((each) => JSON.stringify(each)),
  " ".repeat(18),
)}
                ]
              },
              "additionalProperties": { "$ref": "#/$defs/preset" }
            }
          }
        }`;

/** Matches the text before the blocks, and the text from their closing bracket on. */
const BLOCKS =
  /^([\s\S]*?\n {4}"calculators": \{\n[\s\S]*?\n {6}"properties": \{\n)[\s\S]*?(\n {6}\}[\s\S]*)$/;

/** Regenerates the schema of programs, with a block for each listed calculator. */
export function withPresets(schema) {
  const [, before, after] = BLOCKS.exec(schema) ?? [];
  if (after === undefined) throw new Error("The schema of programs lacks the block of calculators.");
  return before + listedCalculators().map(block).join(",\n") + after;
}

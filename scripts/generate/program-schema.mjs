import { listedCalculators } from "../lib/calculators.mjs";

const WIDTH = 120;

/** Words in lines that are full: an editor shows them as one list. */
function filled(words, indent) {
  const lines = [];
  for (const word of words) {
    const longer = `${lines.at(-1)}, ${word}`;
    if (lines.length > 0 && indent.length + longer.length < WIDTH) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => indent + line).join(",\n");
}

/** The inputs of a calculator and its input tables, by id. */
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

/** Everything before the blocks, and everything from the bracket on that closes them. */
const BLOCKS =
  /^([\s\S]*?\n {4}"calculators": \{\n[\s\S]*?\n {6}"properties": \{\n)[\s\S]*?(\n {6}\}[\s\S]*)$/;

/** The schema of programs with a block for each calculator of the list. */
export function withPresets(schema) {
  const [, before, after] = BLOCKS.exec(schema) ?? [];
  if (after === undefined) throw new Error("The schema of programs lacks the block of calculators.");
  return before + listedCalculators().map(block).join(",\n") + after;
}

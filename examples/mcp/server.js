// A server of the Model Context Protocol over standard input and output: each calculator is a tool that a language model
// may call. `node server.js [--program file.json] [--locale de]`
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { answerTo } from "./json-rpc.js";
import { methods } from "./methods.js";
import { loadTools } from "./tools.js";

const { values } = parseArgs({ options: { program: { type: "string" }, locale: { type: "string" } } });
const program = values.program && JSON.parse(readFileSync(values.program, "utf8"));
const tools = await loadTools({ program, locale: values.locale ?? "en" }).catch((error) => {
  // The program has problems, and nobody is there to ask.
  console.error(error.message);
  process.exit(1);
});
const known = methods(tools);

// Standard output carries the protocol alone: one message a line.
for await (const line of createInterface({ input: process.stdin })) {
  const answer = line.trim() === "" ? undefined : await answerTo(line, known);
  if (answer !== undefined) process.stdout.write(`${JSON.stringify(answer)}\n`);
}

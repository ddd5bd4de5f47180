// The calculators as tools: their schemas, and their answers as text and as data.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CalculationError, load } from "partner-calculators";
import { loadTexts } from "partner-calculators/text";
import { CODES, RpcError } from "./json-rpc.js";
import { underProgram } from "./under-program.js";

const schemaOf = (id) => {
  const file = fileURLToPath(import.meta.resolve(`partner-calculators/schemas/${id}.inputs.json`));
  return JSON.parse(readFileSync(file, "utf8"));
};

/** A calculator as a tool, with its texts. */
async function toolOf(core, id, program, locale) {
  const description = core.describe(id, program, { locale });
  const texts = await loadTexts(description, { locale });
  const tool = {
    name: id,
    title: texts.title,
    description: texts.question,
    inputSchema: underProgram(schemaOf(id), description),
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
  return { tool, texts };
}

const text = (words) => [{ type: "text", text: words }];

/** Problems in words, so that the model can correct its inputs and call again. */
const refusal = (texts, { problems }) => ({
  content: text(problems.map((problem) => `${problem.path}: ${texts.problem(problem)}`).join("\n")),
  isError: true,
});

/** Loads the tools under a program, or the standard program; texts are in the language of the locale. */
export async function loadTools({ program, locale }) {
  const core = await load();
  const all = core.calculators().map(async ({ id }) => [id, await toolOf(core, id, program, locale)]);
  const tools = new Map(await Promise.all(all));
  const call = ({ name, arguments: inputs = {} }) => {
    const known = tools.get(name);
    if (!known) throw new RpcError(CODES.invalidParams, `There is no tool “${name}”.`);
    try {
      const calculation = core.calculate(name, inputs, program, { locale });
      return { content: text(known.texts.answer(calculation)), structuredContent: calculation };
    } catch (error) {
      if (error instanceof CalculationError) return refusal(known.texts, error);
      throw error;
    }
  };
  return { version: core.version, list: [...tools.values()].map(({ tool }) => tool), call };
}

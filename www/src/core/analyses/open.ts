import type { LinkedDefinition } from "../answers.js";
import { Parts } from "../boundary/figures.js";
import { Form } from "../boundary/form.js";
import { encodeInputs } from "../boundary/inputs.js";
import { throwProblems } from "../boundary/problems.js";
import type { Inputs } from "../contract/index.js";
import type { Analyst } from "./analyst.js";
import { grid } from "./grid.js";
import { inPage } from "./in-page.js";
import { inWorker } from "./in-worker.js";
import type { Asked } from "./question.js";
import { goalSeek } from "./seek.js";
import { sensitivity } from "./sensitivity.js";
import { NO_PROBLEMS, shapeSimulation, simulation } from "./simulate.js";
import { thresholds } from "./thresholds.js";
import type { Transport } from "./transport.js";

/** Starts the analyses of a calculator: in a worker, or in the page if it cannot start one. */
export async function openAnalyst({ text, described, names }: LinkedDefinition): Promise<Analyst> {
  const transport = await inWorker(text).catch(() => inPage(text));
  return analystOver(transport, new Form(described, names));
}

/** The analyses of a calculator over a transport. */
export function analystOver(transport: Transport, form: Form): Analyst {
  async function answered<Answer>(asked: Asked<Answer>, inputs: Inputs): Promise<Answer> {
    if ("known" in asked) return asked.known;
    const sent = encodeInputs(inputs, form);
    const parts = new Parts(await transport.ask(asked.kind, asked.text, sent.text));
    throwProblems(sent, parts, form);
    return asked.read(parts, form, sent);
  }
  return {
    goalSeek: async (question, inputs) => answered(goalSeek(question, form), inputs),
    sensitivity: async (question, inputs) => answered(sensitivity(question, form), inputs),
    grid: async (question, inputs) => answered(grid(question, form), inputs),
    thresholds: async (question, inputs) => answered(thresholds(question, form, inputs), inputs),
    async simulate(question, inputs, watch = {}) {
      const asked = simulation(question, form);
      const { text, trials, outputs } = asked;
      const sent = encodeInputs(inputs, form);
      const targets = outputs.map(({ target }) => target);
      const simulated = await transport.simulate({ text, trials, targets }, sent.text, watch);
      throwProblems(sent, new Parts(simulated instanceof Uint8Array ? simulated : NO_PROBLEMS), form);
      return shapeSimulation(asked, simulated as Float64Array[]);
    },
    close: () => transport.close(),
  };
}

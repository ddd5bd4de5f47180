import { Runner } from "./runner.js";
import type { Transport } from "./transport.js";

/** The trials between two pauses, in which the page draws and reacts. */
const PORTION = 5_000;

/** Runs the analyses in the page itself, for pages that cannot start a worker. */
export async function inPage(image: string): Promise<Transport> {
  const runner = await Runner.start();
  return {
    ask: async (kind, question, inputs) => runner.ask(image, kind, question, inputs),
    simulate: (trials, inputs, { progress, signal }) =>
      runner.simulateInPortions(image, trials, inputs, PORTION, async (done) => {
        progress?.(done);
        await new Promise((resolve) => setTimeout(resolve));
        signal?.throwIfAborted();
      }),
    close() {},
  };
}

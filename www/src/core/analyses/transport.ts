import type { Watch } from "./analyst.js";
import type { Kind } from "./question.js";
import type { Simulated, Trials } from "./runner.js";

/** Takes encoded questions about one calculator to the analyses module, in a worker or in the page. */
export interface Transport {
  ask(kind: Kind, question: string, inputs: string): Promise<Uint8Array>;
  simulate(trials: Trials, inputs: string, watch: Watch): Promise<Simulated>;
  close(): void;
}

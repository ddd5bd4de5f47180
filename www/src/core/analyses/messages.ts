import type { Kind } from "./question.js";
import type { Simulated, Trials } from "./runner.js";

/** A message to the worker: it starts the worker, asks a question, or runs a simulation. */
export type Request =
  | { start: true }
  | { id: number; image: string; inputs: string; kind: Kind; question: string }
  | { id: number; image: string; inputs: string; trials: Trials; port: MessagePort };

/** A message from the worker: it has started or cannot, or answers the request of an id. */
export type Response =
  | { started: boolean }
  | { id: number; answer: Simulated }
  | { id: number; error: string };

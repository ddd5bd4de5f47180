import type { Calculators } from "../../core/contract/index.js";
import { calculatorIds, definitionOf } from "../../core/definitions.js";
import { Engine } from "../../core/engine.js";

let engine: Promise<Engine> | undefined;

/** The core that all calculators of a page share; after a failure, the next call tries again. */
export async function sharedCore(type: string): Promise<Calculators> {
  engine ??= Engine.start().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  const isKnown = calculatorIds.includes(type);
  const [started, definition] = await Promise.all([engine, isKnown ? definitionOf(type) : undefined]);
  if (definition) started.define(definition);
  return started;
}

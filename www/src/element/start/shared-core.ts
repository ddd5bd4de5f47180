import type { Calculators } from "../../core/contract/index.js";
import { calculatorIds, definitionOf } from "../../core/definitions.js";
import { Engine } from "../../core/engine.js";

let engine: Promise<Engine> | undefined;

/** One core for a page, however many calculators it shows; after a failure the next one tries again. */
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

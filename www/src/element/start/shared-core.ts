import { calculatorIds, definitionOf } from "../../core/definitions.js";
import { Engine } from "../../core/engine.js";

/** The page's core, with one more calculator made known to it. */
export async function sharedCore(type: string): Promise<Engine> {
  const definition = calculatorIds.includes(type) ? definitionOf(type) : undefined;
  const [engine, defined] = await Promise.all([Engine.start(), definition]);
  if (defined) engine.define(defined);
  return engine;
}

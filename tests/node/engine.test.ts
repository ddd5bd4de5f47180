import { expect, it, vi } from "vitest";
import { everyDefinition } from "../../www/src/core/definitions.js";
import { withMemorySizes } from "./support/memories.js";

/** An engine of its own, without calculators. */
async function freshEngine() {
  vi.resetModules();
  const { Engine } = await import("../../www/src/core/engine.js");
  return Engine.start();
}

const definitions = await everyDefinition();
const definition = definitions.find(({ described }) => described?.id === "event-roi");

it("a definition of another version is refused, and the right one is accepted later", async () => {
  if (!definition) throw new Error("event-roi has no definition.");
  const engine = await freshEngine();
  const stale = { ...definition, text: definition.text.replace(/^.*/, "0.0.0") };
  for (let attempt = 0; attempt < 2; attempt++) {
    expect(() => engine.define(stale)).toThrow("another version");
    expect(engine.calculators()).toEqual([]);
  }
  engine.define(definition);
  expect(engine.calculators()).toEqual([{ id: "event-roi", group: "events" }]);
  expect(engine.calculate("", "event-roi").values.investment).toBe("22000");
});

it("a calculator that was not registered is unknown", async () => {
  const engine = await freshEngine();
  try {
    engine.calculate("", "event-roi");
    expect.unreachable();
  } catch (error) {
    // The engine has its own class of errors.
    expect(error).toMatchObject({
      name: "CalculationError",
      problems: [{ path: "event-roi", code: "unknownCalculator", params: {} }],
    });
  }
});

it("checking programs and calculating do not leak memory", async () => {
  await withMemorySizes(async (sizes) => {
    const engine = await freshEngine();
    for (const each of definitions) engine.define(each);
    const ask = () => {
      engine.notices("", "rules");
      engine.calculate("", "event-roi");
      engine.walk("", "event-roi", "investment");
    };
    // The first calls need memory of their own.
    ask();
    const before = sizes();
    for (let at = 0; at < 500; at++) ask();
    expect(before).toHaveLength(1);
    expect(sizes()).toEqual(before);
  });
});

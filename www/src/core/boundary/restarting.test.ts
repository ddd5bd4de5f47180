import { expect, it, vi } from "vitest";
import { CalculationError } from "../error.js";
import { Restarting } from "./restarting.js";

/** Instances that are counted from 1, with what was done to them. */
function counted() {
  let started = 0;
  const start = vi.fn(() => {
    started += 1;
    return started;
  });
  const discard = vi.fn();
  return { module: new Restarting<number>(start, discard), start, discard };
}

const own = (instance: number) => instance;

it("starts an instance with the first call, and keeps it", () => {
  const { module, start, discard } = counted();
  expect(start).not.toHaveBeenCalled();
  expect([module.call(own), module.call(own)]).toEqual([1, 1]);
  expect(discard).not.toHaveBeenCalled();
});

it("keeps an instance that refuses a call", () => {
  const { module, discard } = counted();
  const refusal = new CalculationError([]);
  const refuse = () => {
    throw refusal;
  };
  expect(() => module.call(refuse)).toThrow(refusal);
  expect(module.call(own)).toBe(1);
  expect(discard).not.toHaveBeenCalled();
});

it.each([
  new Error("broken"),
  new RangeError("stack"),
  new WebAssembly.RuntimeError("unreachable"),
  "a text",
])("replaces an instance that fails, at the next call: %s", (failure) => {
  const { module, start, discard } = counted();
  const fail = () => {
    throw failure;
  };
  expect(module.call(own)).toBe(1);
  let thrown: unknown;
  try {
    module.call(fail);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBe(failure);
  expect(start).toHaveBeenCalledTimes(1);
  expect(discard).toHaveBeenCalledTimes(1);
  expect([module.call(own), module.call(own)]).toEqual([2, 2]);
});

it("tries again to start an instance, and discards what a failed start left", () => {
  const { module, start, discard } = counted();
  start.mockImplementationOnce(() => {
    throw new Error("no memory");
  });
  expect(() => module.call(own)).toThrow("no memory");
  expect(discard).toHaveBeenCalledTimes(1);
  expect(module.call(own)).toBe(1);
});

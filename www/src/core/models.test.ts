import { expect, it } from "vitest";
import { Models } from "./models.js";

/** A cache of fake models that records which programs' models are created and freed. */
function fakeModels() {
  const made: string[] = [];
  const freed: string[] = [];
  class Model {
    constructor(readonly program: string) {
      made.push(program);
    }

    free(): void {
      freed.push(this.program);
    }
  }
  return { models: new Models(Model as never), made, freed };
}

it("makes a model once for each program", () => {
  const { models, made } = fakeModels();
  const first = models.for("a");
  expect(models.for("a")).toBe(first);
  expect(models.for("b")).not.toBe(first);
  expect(made).toEqual(["a", "b"]);
});

it("frees the least recently used model once there are more than eight", () => {
  const { models, made, freed } = fakeModels();
  for (const program of "abcdefgh") models.for(program);
  expect(freed).toEqual([]);
  models.for("a");
  models.for("i");
  expect(freed).toEqual(["b"]);
  models.for("a");
  expect(made).toHaveLength(9);
});

it("frees the calculators of a model together with it", () => {
  const { models, freed } = fakeModels();
  const calculators = models.for("a").calculators;
  for (const id of ["one", "two"]) {
    calculators.set(id, { calculator: { free: () => freed.push(id) } } as never);
  }
  for (const program of "bcdefgh") models.for(program);
  expect(freed).toEqual([]);
  models.for("i");
  expect(freed).toEqual(["one", "two", "a"]);
  models.for("j");
  expect(freed).toEqual(["one", "two", "a", "b"]);
});

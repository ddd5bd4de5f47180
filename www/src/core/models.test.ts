import { describe, expect, it } from "vitest";
import { CalculationError } from "./error.js";
import { fingerprint, Models } from "./models.js";

/** Stands in for the module's models; notes which ones were made and freed. */
function fakeModels() {
  const made: unknown[] = [];
  const freed: unknown[] = [];
  class Model {
    constructor(readonly program: unknown) {
      made.push(program);
    }

    free(): void {
      freed.push(this.program);
    }
  }
  return { models: new Models(Model as never), made, freed };
}

const program = (id: number) => ({ id: String(id) });

const programs = (count: number) => Array.from({ length: count }, (_, at) => program(at));

describe("models", () => {
  it("are made once for each program, by its content", () => {
    const { models, made } = fakeModels();
    const first = models.for({ id: "0" });
    expect(models.for({ id: "0" })).toBe(first);
    expect(models.for({ id: "1" })).not.toBe(first);
    expect(made).toHaveLength(2);
  });

  it("are freed where there are more than eight, the least recently used one first", () => {
    const { models, made, freed } = fakeModels();
    for (const each of programs(8)) models.for(each);
    expect(freed).toEqual([]);
    // Used again, the oldest one is the newest.
    models.for(program(0));
    models.for(program(8));
    expect(freed).toEqual([program(1)]);
    models.for(program(0));
    expect(made).toHaveLength(9);
  });

  it("give every problem of a program that cannot be used, and are not kept then", () => {
    const problems = [{ path: "program", code: "invalidProgram", params: {} }];
    let tries = 0;
    class Refusing {
      constructor() {
        tries += 1;
        throw { problems };
      }
    }
    const models = new Models(Refusing as never);
    for (const attempt of [1, 2]) {
      expect(() => models.for(program(0))).toThrow(CalculationError);
      expect(tries).toBe(attempt);
    }
  });
});

describe("the fingerprint of data", () => {
  it.each([
    [Number.NaN, null],
    ["1", 1],
    [undefined, null],
    [
      [["a"], "b"],
      ["a", "b"],
    ],
    [
      { a: 1, b: 2 },
      { a: 1, b: 3 },
    ],
    [{ "a:1,b": 2 }, { a: "1,b:2" }],
  ])("tells %j from %j", (one, other) => {
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });

  it("is the same for the same content in another object", () => {
    expect(fingerprint({ a: [1, { b: null }] })).toBe(fingerprint({ a: [1, { b: null }] }));
  });

  it("ends for data that contains itself", () => {
    const data: Record<string, unknown> = {};
    data.self = data;
    expect(fingerprint(data)).toContain("deep");
  });
});

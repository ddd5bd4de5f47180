import { CalculationError, load } from "partner-calculators";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Core, Inputs, Program } from "../../www/src/core/contract/index.js";
import { loadPlain } from "./support/plain.js";
import { brief, refused } from "./support/refused.js";

const core = await load();
const expected = core.calculate("event-roi");

const event = (inputs: unknown) => () => core.calculate("event-roi", inputs as Inputs);
const over = (program: unknown) => () => core.calculate("event-roi", {}, program as Program);

afterEach(() => {
  expect(core.calculate("event-roi")).toEqual(expected);
});

describe("input that is too large for the boundary is refused", () => {
  it("as an array for a number, a text or rows", () => {
    const endless = new Array(2 ** 23 + 1);
    expect(brief(event({ sponsorship: endless, eventType: endless }))).toEqual([
      "eventType: wrongType",
      "sponsorship: notANumber",
    ]);
    expect(refused(() => core.calculate("co-marketing-budget", { campaigns: endless }))).toEqual([
      { path: "campaigns", code: "tooManyRows", params: { maximum: "50", rows: "8388609" } },
    ]);
    expect(brief(event(endless))).toEqual(["inputs: wrongType"]);
  });

  it("as a program of 17 MB", () => {
    const problem = [{ path: "program", code: "invalidProgram", params: {} }];
    const files = [
      { name: "x".repeat(17_000_000) },
      { typo: Array.from({ length: 9_999 }, () => "x".repeat(1_700)) },
      Object.fromEntries(Array.from({ length: 4_500 }, (_, at) => [`${at}${"x".repeat(1_000)}`, at])),
    ];
    for (const program of files) {
      expect(refused(over(program))).toEqual(problem);
      expect(core.lint(program)).toEqual([{ level: "error", ...problem[0] }]);
    }
  });

  it("as a list of a program", () => {
    const found = refused(over({ tiers: new Array(20_000) }));
    expect(found).toMatchObject([{ path: "program.tiers", code: "tooManyRows", params: { rows: "20000" } }]);
  });

  it("as inputs that are too large together", () => {
    const params = { maximum: "8000000" };
    const names = Object.fromEntries(
      Array.from({ length: 9_000 }, (_, at) => [`${at}${"x".repeat(1_000)}`, at]),
    );
    for (const inputs of [{ sponsorship: "9".repeat(8_000_000) }, names]) {
      expect(refused(event(inputs))).toEqual([{ path: "inputs", code: "tooLong", params }]);
    }
  });
});

describe("objects that throw do not affect the core", () => {
  const stubborn = (): never => {
    throw new Error("not for you");
  };
  const getter = Object.defineProperty({}, "cost", { enumerable: true, get: stubborn });
  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };
  const closed = new Proxy({}, { ownKeys: stubborn, getPrototypeOf: stubborn, get: stubborn });

  it("even if they throw many times", () => {
    for (let at = 0; at < 1_500; at++) {
      expect(() => core.calculate("co-marketing-budget", { campaigns: [getter] })).toThrow("not for you");
      expect(brief(event({ sponsorship: revoked() }))).toEqual(["sponsorship: notANumber"]);
      expect(event(revoked())).toThrow(TypeError);
      expect(event(closed)).toThrow("not for you");
      expect(over({ tiers: [closed] })).toThrow("not for you");
      expect(over(revoked())).toThrow(TypeError);
    }
  });

  it("and the linter does not throw", () => {
    const unreadable = [{ level: "error", code: "invalidProgram", path: "program", params: {} }];
    for (const program of [getter, closed, revoked(), { tiers: [getter] }, { deal: revoked() }]) {
      expect(core.lint(program)).toEqual(unreadable);
    }
  });
});

describe("objects with data outside their own fields have the wrong type", () => {
  class Accessors {
    get sponsorship(): string {
      return "1";
    }
  }
  class Derived extends Accessors {}
  class Fields {
    sponsorship = "40000";
    toString(): string {
      return "fields";
    }
  }

  it.each([
    new Map([["sponsorship", "1"]]),
    new Set(["sponsorship"]),
    Promise.resolve({ sponsorship: "1" }),
    new Date(0),
    new URLSearchParams("sponsorship=1"),
    new Accessors(),
    new Derived(),
    new Uint8Array(2),
  ])("as inputs: %o", (inputs) => {
    const problem = { path: "inputs", code: "wrongType", params: {} };
    expect(refused(event(inputs))).toEqual([problem]);
    expect(refused(() => core.explain("event-roi", "revenue", inputs as unknown as Inputs))).toEqual([
      problem,
    ]);
    expect(core.calculateMany("event-roi", [inputs as unknown as Inputs])).toEqual([{ problems: [problem] }]);
  });

  it("as a row, and as a program", () => {
    const campaigns = [new Map(), Promise.resolve({}), new Accessors()];
    expect(brief(() => core.calculate("co-marketing-budget", { campaigns }))).toEqual(
      campaigns.map((_, at) => `campaigns[${at}]: wrongType`),
    );
    expect(brief(over(new Map([["currency", "EUR"]])))).toEqual(["program: invalidProgram"]);
    expect(brief(over(Promise.resolve({ currency: "EUR" })))).toEqual(["program: invalidProgram"]);
  });

  it("but objects of a class with fields are accepted", () => {
    expect(event(new Fields())().values.investment).toBe("27000");
  });

  it.each([null, undefined, {}, "rows", new Map(), 5])(
    "and rows that are not an array have it too: %o",
    (rows) => {
      const problem = [{ path: "rows", code: "wrongType", params: {} }];
      expect(refused(() => core.calculateMany("event-roi", rows as unknown as Inputs[]))).toEqual(problem);
    },
  );
});

describe("a program is read once for each call", () => {
  it("even if it gives another answer each time", () => {
    let asked = 0;
    const program = {
      get currency() {
        asked += 1;
        return asked % 2 === 1 ? "EUR" : "nonsense";
      },
    };
    expect(core.calculate("event-roi", {}, program).currency).toBe("EUR");
    expect(asked).toBe(1);
    expect(brief(over(program))).toEqual(["program.currency: unknownChoice"]);
    expect(core.calculate("event-roi", {}, { currency: "EUR" }).currency).toBe("EUR");
    expect(core.describe("event-roi", program).currency).toBe("EUR");
    expect(asked).toBe(3);
  });
});

describe("refusals take linear time", () => {
  const many = (count: number, value: unknown) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`none${at}`, value]));
  const presets = (inputs: object) => ({ calculators: { "event-roi": { inputs } } });

  it.each([
    ["presets for inputs that are not there", over(presets(many(40_000, { value: "1" })))],
    ["presets that are wrong", over(presets(many(40_000, { hidden: 5 })))],
    ["fields that are not there", over(many(40_000, 1))],
    ["inputs that are not there", event(many(40_000, "1"))],
    [
      "cells that are not there",
      () => core.calculate("co-marketing-budget", { campaigns: [many(40_000, "1")] }),
    ],
  ])(
    "for 40,000 %s",
    (_, attempt) => {
      const start = performance.now();
      expect(refused(attempt).length).toBeGreaterThanOrEqual(40_000);
      // Comparing each name with every other took half a minute. The limit allows for a busy
      // machine.
      expect(performance.now() - start).toBeLessThan(8_000);
    },
    20_000,
  );

  it("and the message lists the first problems", () => {
    const problems = refused(event(many(60, 1)));
    expect(problems).toHaveLength(60);
    const { message } = new CalculationError(problems);
    expect(message).toMatch(/^none0: unknownField; none1: .*none49: unknownField; and 10 more$/);
  });
});

describe.each([
  ["WebAssembly", async () => (await freshLoad()).load()],
  ["plain JavaScript", loadPlain],
])("a core in %s that runs out of stack", (name, start) => {
  let fresh: Core;
  beforeEach(async () => {
    fresh = await start();
  });

  /** Calls a function with too little stack, then with a little more, until it returns. */
  function exhaust(ask: () => unknown, depth = 0): void {
    try {
      exhaust(ask, depth + 1);
    } catch (error) {
      if (depth % 100 > 0) throw error;
      failures += 1;
      ask();
      failures -= 1;
    }
  }
  let failures = 0;

  it("answers the next call", () => {
    const program = { affiliate: { rate: "0.4" } };
    const before = fresh.calculate("affiliate-economics", {}, program);
    exhaust(() => fresh.calculate("affiliate-economics", { monthlyChurn: "0.03" }, { id: "another" }));
    expect(failures, name).toBeGreaterThan(0);
    expect(fresh.calculate("affiliate-economics", {}, program)).toEqual(before);
    expect(fresh.calculators()).toEqual(core.calculators());
    expect(fresh.lint({})).toEqual([]);
  });
});

async function freshLoad(): Promise<typeof import("partner-calculators")> {
  vi.resetModules();
  return await import("partner-calculators");
}

describe("a WebAssembly instance that traps", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("is replaced by a new one that knows all calculators", async () => {
    let trapping = false;
    let instances = 0;
    const { RuntimeError } = WebAssembly;
    const Instance = new Proxy(WebAssembly.Instance, {
      construct(Own, [module, imports]) {
        instances += 1;
        const { exports } = new Own(module, imports);
        const calculate = exports.calculator_calculate as (...given: unknown[]) => unknown;
        const trap = (...given: unknown[]) => {
          if (trapping) throw new RuntimeError("unreachable");
          return calculate(...given);
        };
        return { exports: { ...exports, calculator_calculate: trap } };
      },
    });
    vi.stubGlobal("WebAssembly", Object.assign(Object.create(WebAssembly), { Instance }));
    const fresh = await (await freshLoad()).load();
    expect(instances).toBe(1);
    expect(fresh.calculate("event-roi")).toEqual(expected);
    trapping = true;
    expect(() => fresh.calculate("event-roi")).toThrow(RuntimeError);
    trapping = false;
    expect(fresh.calculate("event-roi")).toEqual(expected);
    expect(fresh.calculators()).toEqual(core.calculators());
    expect(instances).toBe(2);
  });
});

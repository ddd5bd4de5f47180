import { load } from "partner-calculators";
import { afterEach, describe, expect, it } from "vitest";
import { brief } from "./support/refused.js";

const core = await load();
const expected = JSON.stringify(core.calculate("event-roi"));

const event = (inputs: unknown) => () => core.calculate("event-roi", inputs as Record<string, unknown>);
const plan = (campaigns: unknown) => () => core.calculate("co-marketing-budget", { campaigns });
const program = (given: unknown) => () => core.calculate("event-roi", {}, given as Record<string, unknown>);

afterEach(() => {
  expect(JSON.stringify(core.calculate("event-roi"))).toBe(expected);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

/** An object that contains itself several times. */
function cyclic(times: number): Record<string, unknown> {
  const self: Record<string, unknown> = {};
  for (let at = 0; at < times; at++) self[`self${at}`] = self;
  return self;
}

function cyclicList(times: number): unknown[] {
  const self: unknown[] = [];
  for (let at = 0; at < times; at++) self.push(self);
  return self;
}

describe("an object that contains itself", () => {
  it("is refused as a number", () => {
    expect(brief(event({ sponsorship: cyclic(1) }))).toEqual(["sponsorship: notANumber"]);
    expect(brief(event({ sponsorship: cyclicList(1) }))).toEqual(["sponsorship: notANumber"]);
  });

  it("is refused as a table", () => {
    expect(brief(plan(cyclic(1)))).toEqual(["campaigns: wrongType"]);
    expect(brief(plan(cyclicList(2)))).toEqual(["campaigns[0]: wrongType", "campaigns[1]: wrongType"]);
  });

  it("is refused as a cell", () => {
    const row: Record<string, unknown> = {};
    row.cost = [row];
    expect(brief(plan([row]))).toContain("campaigns[0].cost: notANumber");
  });

  it("is refused as inputs and as a program", () => {
    expect(brief(event(cyclic(2)))).toEqual(["self0: unknownField", "self1: unknownField"]);
    expect(brief(program(cyclic(1)))).toEqual(["program.self0: unknownField"]);
  });

  it("is refused quickly", () => {
    // A reader that follows the cycle takes five times as long with each level, so a limit of
    // seconds is strict enough.
    expect(brief(event(cyclic(5)))).toHaveLength(5);
  }, 10_000);
});

describe("names with a special meaning in JavaScript", () => {
  const names = [
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "prototype",
    "",
    " ",
    "é",
    "a.b",
    "a[0]",
  ];

  it.each(names)("are unknown fields: %j", (name) => {
    const entry = JSON.parse(
      JSON.stringify({ name: { sponsorship: "1" } }).replace('"name"', JSON.stringify(name)),
    );
    expect(brief(event(entry))).toEqual([`${name}: unknownField`]);
    const [row] = brief(plan([entry])).slice(-1);
    expect(row).toBe(`campaigns[0].${name}: unknownField`);
    expect(brief(program(entry))).toEqual([`program.${name}: unknownField`]);
  });

  it("are not read from a prototype", () => {
    const inputs = Object.create({ sponsorship: "1" }) as Record<string, unknown>;
    expect(event(inputs)()).toEqual(core.calculate("event-roi"));
  });
});

describe("input that is too large", () => {
  it("can be a long text", () => {
    expect(brief(event({ sponsorship: "9".repeat(1_000_000) }))).toEqual(["sponsorship: tooManyDigits"]);
    expect(brief(event({ eventType: "x".repeat(1_000_000) }))).toEqual(["eventType: unknownChoice"]);
  });

  it("can be a long table", () => {
    expect(brief(plan(Array(20_000).fill(null)))).toContain("campaigns: tooManyRows");
  });

  it("can be a deep tree", () => {
    let deep: unknown = "1";
    for (let at = 0; at < 5000; at++) deep = at % 2 ? [deep] : { deep };
    expect(brief(event({ sponsorship: deep }))).toEqual(["sponsorship: notANumber"]);
    expect(brief(plan([{ cost: deep }]))).toContain("campaigns[0].cost: notANumber");
    expect(brief(program({ affiliate: { rate: deep } }))).toHaveLength(1);
  });

  it("can be an object with many fields", () => {
    const inputs = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`field${at}`, at]));
    expect(brief(event(inputs))).toHaveLength(5000);
  });
});

describe("objects with code that runs when they are read", () => {
  const stubborn = (): never => {
    throw new Error("not for you");
  };

  it("can throw their own errors without changing the core", () => {
    const inputs = Object.defineProperty({}, "sponsorship", { enumerable: true, get: stubborn });
    expect(event(inputs)).toThrow("not for you");
    expect(plan([inputs])).toThrow("not for you");
  });

  it("are never converted to numbers or strings", () => {
    const object = { valueOf: stubborn, toString: stubborn, [Symbol.toPrimitive]: stubborn };
    expect(brief(event({ sponsorship: object }))).toEqual(["sponsorship: notANumber"]);
  });
});

describe("half of a surrogate pair", () => {
  it("is text like any other", () => {
    expect(brief(event({ eventType: "\ud800" }))).toEqual(["eventType: unknownChoice"]);
    expect(brief(event({ "\udc00": 1 }))).toEqual(["\udc00: unknownField"]);
  });
});

describe("inputs that call the core from a getter", () => {
  /** Uses more programs than the core caches. */
  const fillCache = () => {
    for (let at = 0; at < 12; at++) core.calculate("event-roi", {}, { id: `program-${at}` });
    return "40000";
  };

  it("are computed", () => {
    const inputs = {
      get sponsorship() {
        return fillCache();
      },
    };
    expect(core.calculate("event-roi", inputs).values.investment).toBe("27000");
    expect(core.explain("event-roi", "investment", inputs).value).toBe("27000");
  });

  it("are refused or computed in a table too", () => {
    const row = {
      get cost() {
        return fillCache();
      },
    };
    expect(brief(plan([row]))).toContain("campaigns[0].name: required");
    expect(core.calculate("co-marketing-budget").calculator).toBe("co-marketing-budget");
  });
});

import vm from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeProgram, inDigits, isPlain } from "./encode.js";

describe("a number in digits", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [-12.5, "-12.5"],
    [999_999_999_999_999_900_000, "999999999999999900000"],
    [1e21, "1000000000000000000000"],
    [-1e21, "-1000000000000000000000"],
    [1.25e21, "1250000000000000000000"],
    [1.2345e22, "12345000000000000000000"],
    [0.000_001, "0.000001"],
    [1e-7, "0.0000001"],
    [-1e-7, "-0.0000001"],
    [1.5e-9, "0.0000000015"],
    [-2.75e-10, "-0.000000000275"],
    [1.5e300, `15${"0".repeat(299)}`],
    [5e-324, `0.${"0".repeat(323)}5`],
    [Number.MAX_VALUE, `17976931348623157${"0".repeat(292)}`],
  ])("has no exponent: %o", (number, digits) => {
    expect(inDigits(number)).toBe(digits);
  });

  it("is the same number, without an exponent", () => {
    const number = fc.double({ noDefaultInfinity: true, noNaN: true });
    fc.assert(
      fc.property(number, (given) => {
        const digits = inDigits(given);
        expect(digits).toMatch(/^-?\d+(\.\d+)?$/);
        // Negative zero is written as zero.
        expect(Number(digits)).toBe(given + 0);
      }),
    );
  });
});

describe("an object is plain", () => {
  class Fields {
    cost = 1;
    total(): number {
      return this.cost;
    }
  }
  class Writable {
    set cost(_: number) {
      throw new Error("not for you");
    }
  }
  it.each([
    ["as a literal", { cost: 1 }],
    ["without a prototype", Object.create(null)],
    ["with a prototype that has none", Object.create(Object.create(null))],
    ["of a class with fields and methods", new Fields()],
    ["of a class with a member that is only written", new Writable()],
    ["with an accessor of its own", Object.defineProperty({}, "cost", { get: () => 1, enumerable: true })],
    ["of another realm", vm.runInNewContext("({ cost: 1 })")],
    ["of a class of another realm", vm.runInNewContext("new (class { cost = 1 })()")],
    ["without a prototype, of another realm", vm.runInNewContext("Object.create(null)")],
  ])("%s", (_, object) => {
    expect(isPlain(object)).toBe(true);
  });

  class Accessors {
    get cost(): number {
      return 1;
    }
  }
  class Derived extends Accessors {
    own = 1;
  }

  it.each([
    ["null", null],
    ["undefined", undefined],
    ["a text", "x"],
    ["a number", 1],
    ["a function", () => ({})],
    ["an array", []],
    ["a map", new Map()],
    ["a date", new Date(0)],
    ["a promise", Promise.resolve()],
    ["an error", new Error("x")],
    ["a boxed text", new String("x")],
    ["inherited accessors", new Accessors()],
    ["accessors inherited from further up", new Derived()],
    [
      "inherited accessors, of another realm",
      vm.runInNewContext("new (class { get cost() { return 1 } })()"),
    ],
    ["a map of another realm", vm.runInNewContext("new Map()")],
    ["a date of another realm", vm.runInNewContext("new Date(0)")],
    ["a promise of another realm", vm.runInNewContext("Promise.resolve()")],
  ])("but not %s", (_, value) => {
    expect(isPlain(value)).toBe(false);
  });
});

describe("a program in JSON", () => {
  it.each([
    [null, "null"],
    [false, "false"],
    [0, "0"],
    ["", '""'],
    ["a\0\n\ud800", '"a\\u0000\\n\\ud800"'],
    [1e-7, "0.0000001"],
    [{ a: undefined, b: [undefined, null, true] }, '{"b":[null,null,true]}'],
    [{ __proto__: null, é: { "": 1 } }, '{"é":{"":1}}'],
    [vm.runInNewContext("({ a: [{ b: '1' }] })"), '{"a":[{"b":"1"}]}'],
  ])("has what it says: %o", (program, text) => {
    expect(encodeProgram(program)).toBe(text);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, Symbol("x"), () => 1, new Map(), new Date(0)])(
    "has a sign that stands for no value in place of %o",
    (value) => {
      expect(encodeProgram({ a: [value] })).toBe('{"a":[0e0]}');
    },
  );

  it("has the members that JSON has, and no others", () => {
    const program = Object.defineProperty({ b: 1, [Symbol("c")]: 2 }, "a", { value: 1 });
    expect(encodeProgram(program)).toBe(JSON.stringify(program));
  });

  it("is empty if it is left out", () => {
    expect(encodeProgram(undefined)).toBe("");
  });

  it("is read to a depth of eight", () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
    const named = (depth: number): unknown => (depth === 0 ? 1 : { a: named(depth - 1) });
    expect(encodeProgram(nested(8))).toBe("[[[[[[[[1]]]]]]]]");
    expect(encodeProgram(nested(9))).toBe("[[[[[[[[0e0]]]]]]]]");
    expect(encodeProgram(named(8))).toBe(`${'{"a":'.repeat(8)}1${"}".repeat(8)}`);
    expect(encodeProgram(named(9))).toBe(`${'{"a":'.repeat(8)}0e0${"}".repeat(8)}`);
  });

  it("has lists of at most 10,000 items, and otherwise the number of items", () => {
    expect(encodeProgram(new Array(10_000).fill(1))).toBe(`[${"1,".repeat(9_999)}1]`);
    expect(encodeProgram({ tiers: new Array(10_001) })).toBe('{"tiers":10001e0}');
  });

  it("has lists whose length is a number, whatever a caller's object says", () => {
    const long = (length: unknown) => new Proxy([], { get: (_, key) => (key === "length" ? length : 7) });
    expect(encodeProgram(long("2"))).toBe("[7,7]");
    expect(encodeProgram(long("x"))).toBe("[]");
    expect(encodeProgram(long({ valueOf: () => 20_000, toString: () => '],"' }))).toBe("20000e0");
  });

  it.each([
    ["a text", (text: string) => text, 8],
    ["a name", (text: string) => ({ [text]: 1 }), 8 + 8 + 8],
    ["items", (text: string) => [null, true, 1, text], 8 + 8 + 8 + 8 + 8],
  ])("has at most four million characters, each value with 8 more: %s", (_, program, others) => {
    const text = "x".repeat(4_000_000 - others);
    expect(encodeProgram(program(text)).length).toBeGreaterThan(text.length);
    const problems = [{ path: "program", code: "invalidProgram", params: {} }];
    expect(() => encodeProgram(program(`${text}x`))).toThrow(
      expect.objectContaining({ name: "CalculationError", problems }),
    );
  });
});

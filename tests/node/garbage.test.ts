import fc from "fast-check";
import { CalculationError, load } from "partner-calculators";
import { afterEach, describe, expect, it } from "vitest";
import type { Inputs, Problem, Program } from "../../www/src/core/contract/index.js";
import * as contract from "./support/contract-checks.js";
import { CALCULATORS } from "./support/examples.js";
import { STANDARD } from "./support/standard.js";

const core = await load();

const expected = JSON.stringify(core.calculate("event-roi"));

afterEach(() => {
  expect(JSON.stringify(core.calculate("event-roi"))).toBe(expected);
});

const CODES = [
  ...["required", "notANumber", "wrongType", "belowMinimum", "aboveMaximum", "notWhole", "unknownChoice"],
  ...["unknownField", "tooManyRows", "tooFewRows", "tooLong", "tooManyDigits", "sumNotOne", "invalidProgram"],
  // A program can have presets for an unknown calculator.
  "unknownCalculator",
];

/** Presets of a program. */
const PRESETS = {
  "event-roi": { inputs: { grossMargin: { value: "0.8", hidden: true }, travel: { fixed: true } } },
  attribution: { inputs: { touches: { value: [{ partner: "A", daysBeforeClose: 1 }], fixed: false } } },
};

/** Any JavaScript value except those that run code when they are read. */
const anything = fc.anything({
  maxDepth: 3,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
});

/** Numbers and texts that are nearly valid. */
const nearly = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom("1e3", "1_000", " 1", "-0", "0.", "", "9".repeat(28), "9".repeat(29), "\u0000", "\ud800"),
  fc.stringMatching(/^-?\d{0,30}\.?\d{0,30}$/),
);

const wrong = fc.oneof(anything, nearly);

/** Calls a function that has to return a result, or throw problems with known codes. */
function survives(calculate: () => unknown): void {
  try {
    calculate();
  } catch (error) {
    if (!(error instanceof CalculationError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    error.problems.forEach(isProblem);
  }
}

function isProblem({ path, code, params }: Problem): void {
  expect(typeof path).toBe("string");
  expect(CODES).toContain(code);
  expect(Object.getPrototypeOf(params)).toBe(Object.prototype);
}

describe.each(CALCULATORS)("random data for %s", (calculator) => {
  const described = core.describe(calculator);
  const ids = [...described.inputs, ...described.tables].map(({ id }) => id);
  const table = described.tables.find(({ kind }) => kind === "input");

  it("is refused or computed as inputs", () => {
    fc.assert(
      fc.property(anything, (inputs) => survives(() => core.calculate(calculator, inputs as Inputs))),
    );
  });

  it("is refused or computed as the value of an input", () => {
    const inputs = fc.dictionary(fc.constantFrom(...ids), wrong, { maxKeys: 4 });
    fc.assert(
      fc.property(inputs, (given) =>
        survives(() => {
          const calculated = core.calculate(calculator, given);
          expect(contract.calculation(calculated, calculator)).toEqual([]);
        }),
      ),
      { numRuns: 300 },
    );
  });

  it("is refused or computed as a table or a cell", () => {
    const columns = table?.columns.map(({ id }) => id) ?? ["none"];
    const rows = fc.array(fc.oneof(wrong, fc.dictionary(fc.constantFrom(...columns), wrong)), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(rows, (given) =>
        survives(() => core.calculate(calculator, { [table?.id ?? "rows"]: given })),
      ),
      { numRuns: 300 },
    );
  });

  it("is refused as the target of an explanation", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (target) =>
        survives(() => core.explain(calculator, target)),
      ),
    );
  });
});

describe("random data as a program", () => {
  it("is refused or accepted", () => {
    fc.assert(
      fc.property(anything, (program) => survives(() => core.calculate("tier-roi", {}, program as Program))),
    );
  });

  it("is refused or accepted anywhere in a program", () => {
    const place = fc.array(fc.nat(), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(place, wrong, (steps, value) => {
        const program: Program = structuredClone({ ...STANDARD, calculators: PRESETS });
        let here: Record<string, unknown> = program;
        for (const [at, step] of steps.entries()) {
          const keys = Object.keys(here);
          const key = keys[step % keys.length] ?? "";
          const next = here[key];
          if (at === steps.length - 1 || typeof next !== "object" || next === null) {
            here[key] = value;
            break;
          }
          here = next as Record<string, unknown>;
        }
        for (const calculator of CALCULATORS) survives(() => core.calculate(calculator, {}, program));
      }),
      { numRuns: 300 },
    );
  });
});

describe("random data as a calculator", () => {
  it("is refused", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (id) => {
        expect(() => core.calculate(id)).toThrow(CalculationError);
        expect(() => core.describe(id)).toThrow(CalculationError);
      }),
    );
  });
});

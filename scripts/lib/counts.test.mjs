import { describe, expect, test } from "vitest";
import { countTests } from "./counts.mjs";

describe("tests are counted from closing lines", () => {
  test("cargo: all binaries together", () => {
    const output = [
      "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
      "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
    ].join("\n");
    expect(countTests("cargo", output)).toEqual({ passed: 15, failed: 2 });
  });

  test("vitest: tests, not files; colors do not matter", () => {
    const output =
      "\u001b[2m Test Files \u001b[22m 9 passed (9)\n\u001b[2m      Tests \u001b[22m \u001b[31m1 failed\u001b[39m | 41 passed (42)\n";
    expect(countTests("vitest", output)).toEqual({ passed: 41, failed: 1 });
  });

  test("playwright: one line for each outcome", () => {
    expect(countTests("playwright", "\n  1 failed\n    a.spec.ts:1:1\n  7 passed (3.2s)\n")).toEqual({
      passed: 7,
      failed: 1,
    });
  });

  test("a line that cannot be read counts nothing", () => {
    expect(countTests("vitest", "done")).toEqual({ passed: 0, failed: 0 });
  });
});

import { describe, expect, it } from "vitest";
import type { Scenario } from "./scenario.js";
import { FileProblem, readFile, writeFile } from "./scenario-file.js";

const head = {
  version: "0.1.0",
  calculator: "event-roi",
  program: { id: "standard", name: "Standard partner program" },
  currency: "USD",
};

const scenario = (more: Partial<Scenario> = {}): Scenario => ({
  letter: "A",
  name: "Booth",
  inputs: { sponsorship: "40000", rows: [{ name: "x", share: null, has: true }] },
  figures: { returnMultiple: "5.11", revenue: "112500" },
  version: "0.1.0",
  ...more,
});

/** A file with some of its parts replaced. */
const file = (more: object, scenarios: unknown = [scenario()]) =>
  JSON.stringify({ ...JSON.parse(writeFile(head, [])), scenarios, ...more });

const read = (text: string) => readFile(text, "event-roi", "returnMultiple");

/** What is wrong with a text. */
function problem(text: string): [string, Readonly<Record<string, string>>] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof FileProblem) return [error.word, error.texts];
    throw error;
  }
  throw new Error("The file was read.");
}

describe("a file of scenarios", () => {
  it("is read as it was written", () => {
    const scenarios = [
      scenario(),
      scenario({ letter: "C", name: "", figures: { returnMultiple: null } }),
      scenario({ letter: "D", figures: {} }),
    ];
    expect(read(writeFile(head, scenarios))).toEqual({ head, scenarios });
  });

  it.each([
    "",
    "nonsense",
    "[]",
    "null",
    '{"format":"other"}',
    file({ format: "" }),
    file({}, []),
    file({}, {}),
    file({}, null),
    `{"format":"${"x".repeat(3_000_000)}"}`,
  ])("is not %.40s", (text) => {
    expect(problem(text)).toEqual(["fileOther", {}]);
  });

  it("of a newer format names the version that wrote it", () => {
    expect(problem(file({ formatVersion: 2, version: "3.0.0" }))).toEqual([
      "fileNewer",
      { version: "3.0.0" },
    ]);
    expect(problem(file({ formatVersion: 2, version: 3 }))).toEqual(["fileNewer", { version: "" }]);
  });

  it("of another calculator names that", () => {
    expect(problem(file({ calculator: "tier-roi" }))).toEqual(["fileCalculator", { calculator: "tier-roi" }]);
  });

  it.each([
    ["text", "x"],
    ["no inputs", {}],
    ["inputs as a list", { inputs: [] }],
    ["an object as a value", { inputs: { a: { b: 1 } } }],
    ["a list as a cell", { inputs: { a: [{ b: [] }] } }],
    ["texts as rows", { inputs: { a: ["b"] } }],
  ])("with %s in place of a scenario names its number", (_, bad) => {
    expect(problem(file({}, [scenario(), bad]))).toEqual(["fileDamaged", { place: "2" }]);
  });

  it("that was written by hand has letters, a name that fits, and numbers", () => {
    const given = [
      { inputs: { sponsorship: 40000 }, name: `  a\n b ${"x".repeat(99)}` },
      { inputs: {}, letter: "A", name: 5, figures: [] },
      { inputs: {}, letter: "toString", figures: { revenue: {}, deals: 4, investment: "5" } },
    ];
    const { scenarios } = read(file({}, given));
    expect(scenarios.map(({ letter }) => letter)).toEqual(["A", "B", "C"]);
    expect(scenarios.map(({ name }) => name.length)).toEqual([40, 0, 0]);
    expect(scenarios[0]?.inputs).toEqual({ sponsorship: 40000 });
    expect(scenarios[1]).toMatchObject({ figures: {}, version: "0.1.0" });
    expect(scenarios[2]?.figures).toEqual({ investment: "5" });
  });

  it("of the first versions has the headline figure alone", () => {
    const { figures: _, ...old } = scenario();
    const wrote = (was: unknown) => read(file({}, [{ ...old, was }])).scenarios[0]?.figures;
    expect([wrote("5"), wrote(null), wrote(undefined), wrote({})]).toEqual([
      { returnMultiple: "5" },
      { returnMultiple: null },
      {},
      {},
    ]);
  });

  it("gives all of its scenarios, also more than there are letters", () => {
    expect(read(file({}, Array(6).fill(scenario()))).scenarios).toHaveLength(6);
  });
});

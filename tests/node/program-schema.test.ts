import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../www/src/core/contract/index.js";
import { type Data, problemsOf, readJson, validate } from "./support/program-schema.js";
import { set } from "./support/set.js";
import { inEnglish } from "./support/standard.js";

const core = await load();

/** The problems of a program. Only the linter checks the presets of all calculators. */
function problems(program: Data, path = ""): Pick<Problem, "code" | "path">[] {
  if (!path.startsWith("calculators")) return problemsOf(core, program);
  return core.lint(program).filter(({ level }) => level === "error") as Problem[];
}

/** A short program with every field: two tiers, one of them with its own id. */
const FULL: Data = (() => {
  const { tiers, benefits, ...rest } = inEnglish(readJson("starter.json")) as {
    tiers: Data[];
    benefits: Data[];
  } & Data;
  return {
    ...rest,
    disclaimer: "An estimate, not a promise.",
    tiers: [tiers[0], { ...tiers[3], id: "partner" }],
    benefits: [{ ...benefits[0], values: { registered: "A page", partner: null } }],
    calculators: { "event-roi": { inputs: { grossMargin: { value: "0.8", hidden: true, fixed: true } } } },
  };
})();

/** The paths of all values in a program, such as `tiers[1].mdf.annual`. */
function* paths(data: unknown, path = ""): Generator<string> {
  if (path !== "") yield path;
  if (typeof data !== "object" || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    yield* paths(value, Array.isArray(data) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`);
  }
}

const REPLACEMENTS: unknown[] = [
  ...[undefined, null, true, false, [], {}, [{}], [5], { typo: 1 }, "", "Text", "EUR", "x".repeat(120)],
  ...["x".repeat(121), "👍".repeat(120), "👍".repeat(121), "flat", "whole", "marginal", "gold"],
  ...[0, 1, 2, 0.5, 1.5, -1, -0.5, 1.0000001, 120, 121, 999, 1000, 3599, 3650, 3651],
  ...[1e9, 1e9 + 1, 1e12, 1e12 + 1, 1e300, -1e300],
  ...["0", "1", "1.0", "2", "0.5", "00.50", "1.5", "-1", "-0", "-0.0", "-0.5", "1.0000001", "120", "121"],
  ...["3599", "3649.0", "3650", "3651", "9999", "1000000000", "1000000000.5", "1000000001", "0001000000000"],
  ...[
    "1000000000000",
    "1000000000000.01",
    "1000000000001",
    "9999999999999",
    "0.1234567890123456789012345678",
  ],
  ...[
    "0.123456789012345678901234567",
    "1e3",
    " 1",
    "1 ",
    "+1",
    ".5",
    "5.",
    "1,5",
    "1_000",
    "0x1",
    "1.2.3",
    "-",
    "٣",
  ],
];

/** Whether a problem cannot be expressed in a schema. */
function onlyCoreKnows({ code, path }: Pick<Problem, "code" | "path">): boolean {
  const isTwice = code === "invalidProgram" && path.endsWith(".id");
  const isBandInDisorder = code === "invalidProgram" && path.endsWith(".from");
  const isForUnknownTier = code === "unknownField" && /benefits\[\d+\]\.values\./.test(path);
  const isPresetOfItsInput = /^program\.calculators\.[\w-]+\.inputs\.\w+\.value/.test(path);
  return isTwice || isBandInDisorder || isForUnknownTier || isPresetOfItsInput;
}

/** The difference between the schema and the core for a program, if any. */
function difference(program: Data, path = ""): string | undefined {
  const found = problems(program, path);
  const said = validate(program);
  if (said && found.every(onlyCoreKnows)) return undefined;
  if (!said && found.length > 0) return undefined;
  const [error] = validate.errors ?? [];
  return said
    ? `only the core refuses: ${found.map(({ code, path }) => `${code} at ${path}`).join(", ")}`
    : `only the schema refuses: ${error?.instancePath} ${error?.message}`;
}

/** The inputs and input tables of a calculator. */
function inputsOf(id: string): string[] {
  const { inputs, tables } = core.describe(id);
  return [...inputs, ...tables.filter(({ kind }) => kind === "input")].map((each) => each.id);
}

describe("the schema and the core agree", () => {
  it("on a complete program", () => {
    expect(difference(FULL)).toBeUndefined();
    expect(problems(FULL)).toEqual([]);
  });

  it.each([...paths(FULL)])("on other values at %s", (path) => {
    const differences = REPLACEMENTS.flatMap((value) => {
      // The core ignores `$schema`, which is for editors. A list in JSON has no gaps.
      if (path === "$schema" && typeof value !== "string") return [];
      if (path.endsWith("]") && value === undefined) return [];
      const found = difference(set(FULL, path, value), path);
      return found === undefined ? [] : [`${JSON.stringify(value)}: ${found}`];
    });
    expect(differences).toEqual([]);
  });

  it.each(["", ...paths(FULL)])("on an unknown field in %s", (path) => {
    const holder = path === "" ? "typo" : `${path}.typo`;
    const at = path.split(/[.[\]]+/).filter(Boolean);
    const here = at.reduce<unknown>((data, key) => (data as Data)[key], FULL);
    if (typeof here === "object" && here !== null && !Array.isArray(here)) {
      expect(difference(set(FULL, holder, 1), path)).toBeUndefined();
    }
  });

  const band = (at: number) => ({ from: at, rate: "0.1" });

  it.each<[string, (at: number) => Data]>([
    ["tiers", (at) => ({ ...(FULL.tiers as Data[])[1], id: `tier${at}` })],
    ["benefits", (at) => ({ name: `Benefit ${at}`, values: {} })],
    ["mdfApprovals", (at) => ({ below: at, approver: `Approver ${at}` })],
    ["deal.commissionBrackets", band],
    ["deal.volumeRebates", band],
    ["affiliate.tiers", (at) => ({ name: `Tier ${at}`, ...band(at) })],
  ])("on the number of rows in %s", (path, row) => {
    for (const count of [0, 1, 10, 11, 20, 21, 50, 51, 100, 101]) {
      const rows = Array.from({ length: count }, (_, at) => row(at));
      const program = set({ ...FULL, benefits: [] }, path, rows);
      expect(difference(program), `${count} rows`).toBeUndefined();
    }
  });

  it("on presets of known and unknown calculators and inputs", () => {
    for (const id of [...core.calculators().map((each) => each.id), "typo"]) {
      for (const input of id === "typo" ? ["typo"] : [...inputsOf(id), "typo"]) {
        const program = { calculators: { [id]: { inputs: { [input]: { fixed: true } } } } };
        expect(difference(program, "calculators"), `${id} ${input}`).toBeUndefined();
        expect(validate(program)).toBe(input !== "typo");
      }
    }
  });

  it.each(["affiliate.model", "affiliate.tierBasis", "deal.commissionBasis"])(
    "on the options of %s",
    (path) => {
      const program = set(FULL, path, "none of them");
      const problem = problemsOf(core, program).find((each) => each.path === `program.${path}`);
      expect(validate(program)).toBe(false);
      expect(validate.errors).toMatchObject([
        { keyword: "enum", params: { allowedValues: problem?.params.choices } },
      ]);
    },
  );

  it("on a tier with missing fields, with and without a standard id", () => {
    for (const id of ["registered", "silver", "gold", "platinum", "own"]) {
      expect(difference({ tiers: [{ id }] })).toBeUndefined();
      expect(problems({ tiers: [{ id }] }).length > 0).toBe(id === "own");
    }
  });
});

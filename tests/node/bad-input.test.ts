import { CalculationError, load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { brief, refused } from "./support/refused.js";

const core = await load();

const event = (inputs: unknown) => () => core.calculate("event-roi", inputs as Record<string, unknown>);
const plan = (campaigns: unknown) => () => core.calculate("co-marketing-budget", { campaigns });

const campaign = {
  name: "Webinar",
  type: "jointWebinar",
  runs: 2,
  cost: "5000",
  split: "even",
  leads: 10,
};

describe("the problems of inputs", () => {
  it("are reported together, in the form's order", () => {
    const inputs = {
      averageDeal: "dear",
      eventType: "party",
      sponsorship: -1,
      travel: "",
      typo: 1,
    };
    expect(brief(event(inputs))).toEqual([
      "eventType: unknownChoice",
      "sponsorship: belowMinimum",
      "travel: required",
      "averageDeal: notANumber",
      "typo: unknownField",
    ]);
  });

  it("are reported for each row", () => {
    const rows = [{ ...campaign, cost: "x" }, campaign, { ...campaign, runs: 0, leads: -1 }];
    expect(brief(plan(rows))).toEqual([
      "campaigns[0].cost: notANumber",
      "campaigns[2].runs: belowMinimum",
      "campaigns[2].leads: belowMinimum",
    ]);
  });

  it("are listed in the message of the error", () => {
    try {
      event({ sponsorship: "x", ourShare: 2 })();
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CalculationError);
      expect(error).toBeInstanceOf(Error);
      expect(error).toMatchObject({ name: "CalculationError", problems: [{ code: "notANumber" }, {}] });
      expect(String(error)).toBe("CalculationError: sponsorship: notANumber; ourShare: aboveMaximum");
    }
  });
});

describe("an unknown calculator", () => {
  it.each(["", "eventRoi", "Event-roi", "toString", "__proto__", "é", "𝟘"])("is refused: %j", (id) => {
    const problem = [{ path: id, code: "unknownCalculator", params: {} }];
    expect(refused(() => core.calculate(id))).toEqual(problem);
    expect(refused(() => core.describe(id))).toEqual(problem);
    expect(refused(() => core.explain(id, "revenue"))).toEqual(problem);
    expect(refused(() => core.calculateMany(id, [{}]))).toEqual(problem);
  });

  it.each([undefined, null, 5, true, 10n, {}, ["event-roi"], Symbol("event-roi"), () => "event-roi"])(
    "is refused if the id is not a string: %o",
    (id) => {
      expect(refused(() => core.calculate(id as string))).toMatchObject([{ code: "unknownCalculator" }]);
      expect(refused(() => core.describe(id as string))).toMatchObject([{ code: "unknownCalculator" }]);
    },
  );
});

describe("a choice", () => {
  it("has to be one of its options", () => {
    const choices = ["direct", "funnel"];
    for (const leadMethod of ["Direct", "direct ", "both"]) {
      const params = { choices };
      expect(refused(event({ leadMethod }))).toEqual([{ path: "leadMethod", code: "unknownChoice", params }]);
    }
  });

  it("can be a tier of the program", () => {
    const params = { choices: ["registered", "silver", "gold", "platinum"] };
    const found = refused(() => core.calculate("co-marketing-budget", { tier: "Gold" }));
    expect(found).toEqual([{ path: "tier", code: "unknownChoice", params }]);
  });

  it.each([1, true, [], {}, ["direct"], 10n, () => "direct"])("has to be a string: %o", (leadMethod) => {
    expect(brief(event({ leadMethod }))).toEqual(["leadMethod: wrongType"]);
  });

  it.each([null, ""])("is required: %j", (leadMethod) => {
    expect(brief(event({ leadMethod }))).toEqual(["leadMethod: required"]);
  });
});

describe("a text", () => {
  it("has at most 120 characters, not UTF-16 units", () => {
    const clef = "𝄞".repeat(120);
    expect(plan([{ ...campaign, name: clef }])().tables.campaigns?.[0]?.name).toBe(clef);
    expect(refused(plan([{ ...campaign, name: `${clef}a` }]))).toEqual([
      { path: "campaigns[0].name", code: "tooLong", params: { maximum: "120" } },
    ]);
  });

  it.each([1, true, [], {}, null, ""])("has to be a non-empty string: %j", (name) => {
    const code = name === null || name === "" ? "required" : "wrongType";
    expect(brief(plan([{ ...campaign, name }]))).toEqual([`campaigns[0].name: ${code}`]);
  });

  it("is never interpreted as code", () => {
    const name = "<img src=x onerror=alert(1)> {row} %s \u0000 \u202e";
    expect(plan([{ ...campaign, name }])().tables.campaigns?.[0]?.name).toBe(name);
  });
});

describe("a table", () => {
  const rows = (count: number): unknown[] => Array(count).fill(campaign);

  it("has at least one row and at most its maximum", () => {
    expect(refused(plan([]))).toEqual([
      { path: "campaigns", code: "tooFewRows", params: { minimum: "1", rows: "0" } },
    ]);
    expect(refused(plan(rows(51)))).toEqual([
      { path: "campaigns", code: "tooManyRows", params: { maximum: "50", rows: "51" } },
    ]);
    expect(plan(rows(50))().tables.campaigns).toHaveLength(50);
  });

  it.each([1, "campaigns", true, {}, { length: 1 }, new Map(), new Uint8Array(3)])(
    "has to be an array: %o",
    (given) => {
      expect(brief(plan(given))).toEqual(["campaigns: wrongType"]);
    },
  );

  it("is required if it is null", () => {
    expect(brief(plan(null))).toEqual(["campaigns: required"]);
  });

  it("has its default rows if it is undefined", () => {
    expect(plan(undefined)().tables.campaigns).toHaveLength(3);
  });

  it.each([null, 1, "row", true, [], undefined])("refuses a row that is not an object: %j", (row) => {
    expect(brief(plan([campaign, row]))).toEqual(["campaigns[1]: wrongType"]);
    expect(brief(plan([row, campaign]))).toEqual(["campaigns[0]: wrongType"]);
  });

  it("refuses unknown and computed columns", () => {
    const row = { ...campaign, ourCost: "1", typo: 1 };
    expect(brief(plan([row]))).toEqual([
      "campaigns[0].ourCost: unknownField",
      "campaigns[0].typo: unknownField",
    ]);
  });

  it("requires every cell without a default", () => {
    const columns = ["name", "type", "runs", "cost", "split", "leads"];
    expect(brief(plan([{}]))).toEqual(columns.map((column) => `campaigns[0].${column}: required`));
    expect(brief(plan([{ ...campaign, cost: undefined }]))).toEqual(["campaigns[0].cost: required"]);
    const custom = { ...campaign, split: "custom", ourShare: undefined };
    expect(plan([custom])().tables.campaigns?.[0]?.share).toBe("0.5");
  });
});

describe("inputs as a whole", () => {
  it.each([1, "x", true, [], [{}], 10n, () => ({}), Symbol("x")])("have to be an object: %o", (inputs) => {
    expect(brief(event(inputs))).toEqual(["inputs: wrongType"]);
  });

  it.each([undefined, null, {}, Object.create(null)])("can be omitted: %o", (inputs) => {
    expect(event(inputs)()).toEqual(core.calculate("event-roi"));
  });
});

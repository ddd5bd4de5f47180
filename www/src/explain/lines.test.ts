import { beforeAll, describe, expect, it } from "vitest";
import { CALCULATORS, EXAMPLES } from "../../../tests/node/support/examples.js";
import { parsePath } from "../sheet/entries.js";
import { everyLanguage } from "../text/known-languages.js";
import { type Rendered, rendered } from "./rendered.test-support.js";

/** The largest number of characters in a line of an explanation. */
const LONGEST = 300;

/** A formula that says a value is itself: "the sum of Earned = the sum of Earned", "1 = 1". */
const isTwice = (line: string) => /(?:^|\s)(\S+) = \1(?:\s|$)/.test(line);

/** The faults in the lines of an explanation. */
function faults(target: string, lines: readonly string[]): string[] {
  const long = lines.filter((line) => line.length > LONGEST).map((line) => `${line.length}: ${line}`);
  const twice = lines.filter((line, at) => isTwice(line) || (/^[=≈]/.test(line) && line === lines[at + 1]));
  const slips = lines.filter((line) => /undefined|NaN|\[object|[{}]/.test(line));
  const empty = lines.length === 0 ? ["no explanation"] : [];
  return [...long, ...twice, ...slips, ...empty].map((line) => `${target}: ${line}`);
}

const faultsOf = ({ targets, lines }: Rendered): string[] =>
  targets.flatMap((target) => faults(target, lines(target)));

describe("no line of an explanation is too long, says that a value is itself, or shows an id", () => {
  it.each(EXAMPLES)("%s: %s", async (calculator, _, { inputs, program }) => {
    expect(faultsOf(await rendered(calculator, "en", inputs, program))).toEqual([]);
  });

  const all = everyLanguage.flatMap((language) => CALCULATORS.map((calculator) => [language, calculator]));
  it.each(all)("in %s: %s", async (language = "", calculator = "") => {
    expect(faultsOf(await rendered(calculator, language))).toEqual([]);
  });
});

describe("a sum", () => {
  it("shows all terms if they are few", async () => {
    const { lines } = await rendered("tier-roi");
    expect(lines("net")).toContain("= $300,000 + $825,000 + $900,000 + $1,200,000");
  });

  it("shows the first two and the last term if they are many", async () => {
    const { lines } = await rendered("affiliate-earnings");
    expect(lines("totalEarnings").slice(2, 3)).toEqual(["= $750 + $1,462.50 + … + $6,894.60"]);
  });

  it("of rows with the same key shows those rows", async () => {
    const touches = ["A", "B", "A"].map((partner, at) => ({ partner, daysBeforeClose: String(at + 1) }));
    const { lines } = await rendered("attribution", "en", { touches });
    expect(lines("partners[0].amount")).toContain("= $33,333.34 + $33,333.33");
  });

  it("of the months that a customer stays shows the first months and the last one", async () => {
    const { lines } = await rendered("affiliate-economics");
    const text = lines("expectedCac", 1).join("\n");
    expect(text.replaceAll("% )", "%)").replace("( 12", "(12")).toContain(
      "= 1 + (1 − 5%) + … + (1 − 5%) to the power of (12 months − 1)",
    );
  });

  it("of the months that a customer stays without a limit is a fraction", async () => {
    const { lines } = await rendered("affiliate-economics", "en", { commissionMonths: null });
    expect(lines("expectedCac", 1)).toContain("= 1 ÷ 5%");
  });
});

describe("a row that was found", () => {
  it("is named, with the value that decided", async () => {
    const { lines } = await rendered("tier-roi");
    expect(lines("bestTier").slice(-2)).toEqual(["= Registered", "Registered: Return on cost 7×"]);
  });

  it("is the earlier one of two with the same name that returns more", async () => {
    const tiers = [
      ["A", "100"],
      ["B", "500"],
      ["A", "900"],
    ].map(([name, averageRevenue]) => ({
      name,
      partners: "1",
      averageRevenue,
      grossMargin: "1",
      cost: "100",
    }));
    const { lines } = await rendered("tier-roi", "en", { tiers });
    expect(lines("bestTier").at(-1)).toBe("A: Return on cost 9×");
    expect(lines("worstTier").at(-1)).toBe("A: Return on cost 1×");
  });

  it("is the month that meets a condition, with the values of that month", async () => {
    const { lines } = await rendered("affiliate-earnings", "en", { minimumPayout: "2000" });
    const paid = lines("firstPayoutMonth").find((line) => line.includes("Month 3"));
    expect(paid).toMatch(/Month 3.*\$2,212.50.*is more than \$0/);
  });

  it("is the month of a table that shows what was compared", async () => {
    const { lines } = await rendered("affiliate-economics", "en", { model: "flat" });
    expect(lines("breakEvenMonth").some((line) => /^Month \d+: .* \$/.test(line))).toBe(true);
  });
});

describe("a row of a comparison", () => {
  let deal: Rendered;
  beforeAll(async () => {
    deal = await rendered("deal-model");
  });

  it("is explained by its own formula, with its own values", () => {
    const lines = deal.lines("motions[0].partnerEarnings", 2);
    expect(lines.some((line) => line.startsWith("= $50,000 × 20% × 100%"))).toBe(true);
  });

  it.each(CALCULATORS)("of %s has the value that the table shows", async (calculator) => {
    const { sheet, wording, targets, lines } = await rendered(calculator);
    const compared = sheet.description.tables.filter(({ kind }) => kind === "choices").map(({ id }) => id);
    for (const target of targets.filter((each) => compared.includes(each.split("[")[0] ?? ""))) {
      const { table = "", row, id } = parsePath(target);
      const value = sheet.calculation?.tables[table]?.[row]?.[id];
      if (typeof value !== "string") continue;
      const shown = wording.write(`${table}.${id}`, value, "full");
      expect(lines(target).map((line) => line.replace(/^[=≈] /, ""))).toContain(shown);
    }
  });

  it("names its choice", () => {
    expect(
      deal.lines("motions[1].vendorGrossProfit").filter((line) => line.startsWith("because")),
    ).toHaveLength(1);
  });
});

describe("a condition", () => {
  it("is a sentence about a choice", async () => {
    const { lines, sheet } = await rendered("event-roi");
    expect(lines("leads")[1]).toMatch(/^because “.+” is set to “.+”$/);
    expect(sheet.calculation?.values.leads).toBe("75");
  });

  it("is a sentence about two values", async () => {
    const { lines } = await rendered("tier-benefits");
    const reached = lines("tiers[1].met");
    expect(reached.filter((line) => line === "= Yes")).toHaveLength(1);
    expect(reached.at(-1)).toMatch(/^because “.+” \( \S+ \) is at least .+ \(\d+\)$/);
  });

  it("on the position of the row is a sentence", async () => {
    const { lines } = await rendered("tier-benefits");
    expect(lines("tiers[0].met").slice(-2)).toEqual(["= Yes", "because this is the first row"]);
  });

  it("on the place of a fixed row says nothing, because a reader sees it", async () => {
    const { lines } = await rendered("partner-profitability");
    expect(lines("streams[2].income")).toEqual(["= Managed services revenue", "= $38,400"]);
  });

  it("on the last tier compares the tier's position with the number of tiers", async () => {
    const { lines } = await rendered("partner-profitability", "en", { tier: "platinum" });
    expect(lines("nextTier")).toContain("because “Position of your tier” ( 4 ) is “Number of tiers” ( 4 )");
  });
});

describe("a fraction", () => {
  it("has brackets in its text", async () => {
    const { lines } = await rendered("event-roi");
    const [, words, values] = ["", ...lines("breakEvenLeads").filter((line) => line.startsWith("="))];
    expect(words).toMatch(/^= .+ ÷ \(.+ × .+\)$/);
    expect(values?.replaceAll("( ", "(").replaceAll(" )", ")")).toBe("= 0.88 ÷ (30% × 20%)");
  });
});

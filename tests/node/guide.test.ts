import { readdirSync, readFileSync } from "node:fs";
import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { languages } from "../../scripts/lib/languages.mjs";
import { affiliateTerms } from "../../www/src/pages/program/affiliates.js";
import { type ClawbackStep, clawbackSteps } from "../../www/src/pages/program/clawback.js";
import { dealTerms } from "../../www/src/pages/program/deals.js";
import { forPartners } from "../../www/src/pages/program/for-partners.js";
import { fundTerms } from "../../www/src/pages/program/funds.js";
import type { GuideProgram } from "../../www/src/pages/program/guide-program.js";
import { guideTextIn } from "../../www/src/pages/program/guide-text.test-support.js";
import { requirementColumns, requirementOf } from "../../www/src/pages/program/requirements.js";
import { benefitRows, tierTerms } from "../../www/src/pages/program/tier-terms.js";

const core = await load();

const wholeOf = (program: Record<string, unknown>, locale = "en") =>
  core.program(program, { locale }) as unknown as GuideProgram;

const readyMade = Object.fromEntries(
  readdirSync("www/programs")
    .filter((file) => !file.includes("schema"))
    .map((file) => [file, JSON.parse(readFileSync(`www/programs/${file}`, "utf8"))]),
);

/** A program with every kind of gap: no limits, ways that do not count, nothing at all. */
const GAPS = {
  currency: "KWD",
  tiers: [
    { id: "silver" },
    { id: "gold", requirements: { revenue: null, referrals: 3, certifications: 0 }, mdf: { annual: null } },
    {
      id: "platinum",
      requirements: { revenue: null, referrals: null, certifications: null },
      mdf: { annual: "1.5", quarterlyCap: null, approver: null },
      volumeRebates: true,
    },
  ],
  mdfApprovals: [],
  deal: {
    commissionBasis: "whole",
    volumeRebates: [{ from: "0", rate: "0.1234567" }],
    volumeCustomFrom: null,
  },
  affiliate: { model: "tiered", tierBasis: "marginal", commissionMonths: null },
};

/** All texts of a guide. */
function textsOf(program: GuideProgram, locale: string): string[] {
  const guideText = guideTextIn(locale, program.currency);
  const rows = [...tierTerms(program, guideText), ...benefitRows(program)];
  const terms = [
    ...dealTerms(program, guideText),
    ...fundTerms(program, guideText),
    ...affiliateTerms(program, guideText),
  ];
  const cells = [...requirementColumns(program.tiers, guideText), ...rows].flatMap((each) => each.cells);
  return [
    ...program.tiers.map((tier, at) => requirementOf(tier, at === 0, guideText)),
    ...cells.filter((cell) => cell !== undefined),
    ...terms.flatMap(({ name, texts, note }) => [name, ...texts, ...(note === undefined ? [] : [note])]),
  ];
}

describe.each(Object.entries({ ...readyMade, gaps: GAPS }))("the guide of %s", (_, program) => {
  it.each(languages())("has all of its texts in %s", (language) => {
    const texts = textsOf(wholeOf(program, language), language);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => text === "" || /undefined|null|NaN|[{}#]/.test(text))).toEqual([]);
  });
});

it.each(Object.entries({ ...readyMade, gaps: GAPS }))(
  "%s has the same guide without its owner's confidential values",
  (_, program) => {
    const calculators = { "tier-benefits": { inputs: {} }, "tier-roi": { inputs: {} } };
    const own = forPartners({ ...program, mdfUtilizationTarget: "0.123", calculators });
    expect(JSON.stringify(own)).not.toMatch(
      /economics|mdfUtilizationTarget|influencedReportingCredit|tier-roi/,
    );
    expect(own).toHaveProperty("calculators", { "tier-benefits": { inputs: {} } });
    expect(textsOf(wholeOf(own), "en")).toEqual(textsOf(wholeOf(program), "en"));
  },
);

it.each([null, [], "text", { tiers: "none", deal: [null], calculators: 3 }, { tiers: [null] }])(
  "keeps the invalid values of %j",
  (program) => {
    expect(forPartners(program as never)).toEqual(program);
  },
);

it("writes every digit of a rate", () => {
  expect(textsOf(wholeOf(GAPS), "en")).toContain("12.34567% of your purchases");
});

const DAYS = [
  [30, 90, 180],
  [0, 0, 60],
  [45, 45, 45],
  [90, 30, 60],
  [10, 200, 100],
  [0, 20, 20],
  [0, 0, 0],
] as const;

describe.each(DAYS)("a clawback of %i, %i and %i days", (full, half, last) => {
  const clawback = { fullBeforeDay: full, halfBeforeDay: half, proRataBeforeDay: last };
  const program = { deal: { clawback } };
  const steps = clawbackSteps(wholeOf(program).deal.clawback);

  /** The share that the guide states for a day. */
  function promised(day: number): number {
    const step: ClawbackStep | undefined = steps.find(
      (each) => each.back !== "nothing" && day < Number(each.day),
    );
    if (step?.back === "full") return 1;
    if (step?.back === "half") return 0.5;
    return step ? (Number(step.day) - day) / Number(step.day) : 0;
  }

  it("has the shares that the core computes", () => {
    const days = [0, 1, full - 1, full, half - 1, half, last - 1, last, last + 1].filter((day) => day >= 0);
    for (const cancelDay of days) {
      const { values } = core.calculate("deal-model", { motion: "referral", cancelDay }, program);
      expect([cancelDay, Number(values.clawbackShare)]).toEqual([
        cancelDay,
        expect.closeTo(promised(cancelDay), 12),
      ]);
    }
  });
});

it("states the rate that the core pays on a volume in each bracket", () => {
  const program = {
    deal: { commissionBasis: "marginal", commissionBrackets: [{ from: "1000", rate: "0.1" }] },
  };
  const { values } = core.calculate("deal-model", { motion: "tieredCommission", dealValue: 3000 }, program);
  expect(textsOf(wholeOf(program), "en")).toContain("10% of the part above $1,000");
  expect(values.commission).toBe("200");
});

import fc from "fast-check";
import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Field, Inputs } from "../../www/src/core/contract/index.js";
import { allowed, inputsOf } from "./support/arbitrary.js";
import { Rational } from "./support/rational.js";

const core = await load();

type Direction = "raises" | "lowers";

/** The direction in which a figure changes when an input grows, for any other inputs. */
const CASES: [string, string, Direction, string][] = [
  ["event-roi", "averageDeal", "raises", "revenue"],
  ["event-roi", "averageDeal", "raises", "returnMultiple"],
  ["event-roi", "averageDeal", "lowers", "breakEvenDeals"],
  ["event-roi", "travel", "raises", "investment"],
  ["event-roi", "travel", "lowers", "netProfit"],
  ["event-roi", "travel", "lowers", "returnMultiple"],
  ["event-roi", "travel", "raises", "costPerDeal"],
  ["event-roi", "leadToOpportunity", "raises", "deals"],
  ["event-roi", "opportunityToClose", "raises", "dealsLow"],
  ["event-roi", "qualifiedLeads", "lowers", "costPerLead"],
  ["event-roi", "grossMargin", "raises", "netRoi"],
  ["co-marketing-budget", "pipelinePotential", "raises", "recommendedBudget"],
  ["co-marketing-budget", "strategicValue", "raises", "fundable"],
  ["co-marketing-budget", "mdfUsedThisYear", "lowers", "fundable"],
  ["co-marketing-budget", "mdfUsedThisYear", "lowers", "headroom"],
  ["co-marketing-budget", "mdfUsedThisQuarter", "lowers", "fundableThisQuarter"],
  ["co-marketing-budget", "partnerAudience", "lowers", "plannedOurs"],
  ["co-marketing-budget", "ourLeadShare", "lowers", "costPerLead"],
  ["affiliate-economics", "monthlyChurn", "lowers", "lifetimeValue"],
  ["affiliate-economics", "monthlyChurn", "lowers", "lifetimeMonths"],
  ["affiliate-economics", "monthlyChurn", "raises", "payingShare"],
  ["affiliate-economics", "rate", "raises", "monthlyPayout"],
  ["affiliate-economics", "flatFee", "raises", "simpleCac"],
  ["affiliate-economics", "refundRate", "raises", "clicksNeeded"],
  ["affiliate-economics", "clickToSignup", "lowers", "clicksNeeded"],
  ["affiliate-economics", "grossMargin", "lowers", "breakEvenMonth"],
  ["affiliate-economics", "grossMargin", "lowers", "churnAdjustedPayback"],
  ["affiliate-economics", "commissionMonths", "raises", "expectedCac"],
  ["affiliate-economics", "referralsPerAffiliate", "raises", "effectiveRate"],
  ["tier-roi", "promotionUplift", "raises", "promotionNet"],
  ["tier-roi", "promotionUplift", "raises", "promotedRevenue"],
  ["tier-benefits", "revenue", "raises", "value"],
  ["tier-benefits", "referrals", "raises", "mdf"],
  ["tier-benefits", "certifications", "raises", "commission"],
  ["tier-benefits", "averageDeal", "lowers", "dealsGap"],
  ["affiliate-earnings", "monthlyClicks", "raises", "totalEarnings"],
  ["affiliate-earnings", "monthlyClicks", "raises", "effectiveRate"],
  ["affiliate-earnings", "monthlyChurn", "lowers", "totalEarnings"],
  ["affiliate-earnings", "refundRate", "lowers", "lastMonthEarnings"],
  ["affiliate-earnings", "commissionMonths", "raises", "totalEarnings"],
  ["affiliate-earnings", "minimumPayout", "raises", "firstPayoutMonth"],
  ["affiliate-earnings", "holdbackMonths", "raises", "firstPayoutMonth"],
  ["deal-model", "customerDiscount", "lowers", "partnerEarnings"],
  ["deal-model", "customerDiscount", "raises", "discountAmount"],
  ["deal-model", "vendorGrossMargin", "raises", "vendorGrossProfit"],
  ["deal-model", "spiff", "raises", "clawbackBase"],
  ["deal-model", "spiff", "lowers", "vendorNetRevenue"],
  ["deal-model", "yearToDateVolume", "raises", "commission"],
  ["deal-model", "cancelDay", "lowers", "clawbackShare"],
  ["deal-model", "termYears", "raises", "customerPrice"],
  ["budget-allocation", "reserve", "lowers", "allocated"],
  ["budget-allocation", "budget", "raises", "perPartner"],
];

/** Two sets of inputs with a smaller and a larger value of one input. */
function pairs(calculator: string, field: Field): fc.Arbitrary<[Inputs, Inputs]> {
  const value = allowed({ ...field, optional: false }, 2) as fc.Arbitrary<string>;
  return fc.tuple(inputsOf(core.describe(calculator), 2), value, value).map(([inputs, one, other]) => {
    const ordered = Rational.parse(one).compare(Rational.parse(other)) <= 0n ? [one, other] : [other, one];
    // Without the reimbursement, which is limited by the cost.
    const { reimbursement: _, ...others } = inputs;
    const [less, more] = ordered.map((given) => ({ ...others, [field.id]: given }));
    return [less ?? {}, more ?? {}];
  });
}

describe("a larger input", () => {
  it.each(CASES)("%s: a larger %s never does anything but %s %s", (calculator, input, direction, figure) => {
    const field = core.describe(calculator).inputs.find((each) => each.id === input);
    if (!field) throw new ReferenceError(`no input ${input}`);
    fc.assert(
      fc.property(pairs(calculator, field), ([less, more]) => {
        const [before, after] = [less, more].map(
          (inputs) => core.calculate(calculator, inputs).values[figure],
        );
        if (typeof before !== "string" || typeof after !== "string") return;
        const change = Rational.parse(after).compare(Rational.parse(before));
        expect(direction === "raises" ? change >= 0n : change <= 0n).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

import { expect, it } from "vitest";
import { affiliateTerms } from "./affiliates.js";
import type { Affiliate } from "./guide-program.js";
import { affiliateOf, english, programOf } from "./guide-text.test-support.js";

const termsOf = (own: Partial<Affiliate>) =>
  Object.fromEntries(
    affiliateTerms(programOf({ affiliate: affiliateOf(own) }), english()).map(({ name, texts, note }) => [
      name,
      note ? [...texts, note] : [...texts],
    ]),
  );

const TIERS = [
  { name: "Base", from: "0", rate: "0.2" },
  { name: "Plus", from: "6", rate: "0.25" },
];

it.each<[Affiliate["model"], string]>([
  ["flat", "$50 for each new customer, paid once."],
  ["percentage", "25% of a new customer’s first monthly payment, paid once."],
  ["recurring", "25% of each monthly payment of a customer."],
  ["hybrid", "$50 for each new customer, paid once, and 25% of each monthly payment."],
])("says how %s pays", (model, text) => {
  expect(termsOf({ model, rate: "0.25", flatFee: "50" }).Commission).toEqual([text]);
});

it("says the rates of tiers", () => {
  expect(termsOf({ model: "tiered", tiers: TIERS })["Affiliate tiers"]).toEqual([
    "Base: 20% with fewer than 6 new customers",
    "Plus: 25% from 6 new customers on",
    "The rate of the tier reached applies to all new customers of the month.",
  ]);
  expect(termsOf({ model: "tiered", tiers: TIERS, tierBasis: "marginal" })["Affiliate tiers"]?.at(-1)).toBe(
    "Each rate applies to the new customers within its tier.",
  );
  expect(termsOf({ model: "tiered", tiers: TIERS.slice(0, 1) })["Affiliate tiers"]).toEqual(["Base: 20%"]);
});

it("gives the first tier all that come before it, unless each rate has its own part", () => {
  const tiers = TIERS.map((tier, at) => (at === 0 ? { ...tier, from: "1" } : tier));
  const first = (tierBasis: Affiliate["tierBasis"]) =>
    termsOf({ model: "tiered", tiers, tierBasis })["Affiliate tiers"]?.[0];
  expect(first("whole")).toBe("Base: 20% with fewer than 6 new customers");
  expect(first("marginal")).toBe("Base: 20% from 1 new customer on");
});

it("has a commission period only for monthly payments", () => {
  expect(termsOf({ rate: "0.2", commissionMonths: "12" })["Commission period"]).toEqual([
    "12 months for each customer.",
  ]);
  expect(termsOf({ rate: "0.2", commissionMonths: null })["Commission period"]).toEqual([
    "As long as the customer stays.",
  ]);
  expect(termsOf({ model: "percentage", rate: "0.2" })).not.toHaveProperty("Commission period");
});

it("says when earnings are paid", () => {
  expect(termsOf({ rate: "0.2", minimumPayout: "50", holdbackDays: "30", cookieDays: "1" })).toMatchObject({
    "Minimum payout": ["$50. Smaller balances are carried over to the next month."],
    "Holding period": ["30 days before payout, in case of refunds."],
    "Validity of a click": ["A purchase counts for 1 day after the click."],
  });
  expect(termsOf({ rate: "0.2" })).toMatchObject({
    "Minimum payout": ["None. Every balance is paid."],
    "Holding period": ["None. Earnings are paid without waiting."],
    "Validity of a click": ["A purchase counts on the day of the click only."],
  });
});

it.each<Partial<Affiliate>>([
  { model: "flat", rate: "0.2" },
  { model: "recurring", flatFee: "50" },
  { model: "tiered", rate: "0.2", flatFee: "50" },
  { model: "hybrid" },
])("says nothing about %j, which pays nothing", (own) => {
  expect(termsOf(own)).toEqual({});
});

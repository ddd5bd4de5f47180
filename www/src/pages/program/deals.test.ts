import { expect, it } from "vitest";
import { clawbackTerm } from "./clawback.js";
import { dealTerms } from "./deals.js";
import type { Clawback, Deal, GuideProgram } from "./guide-program.js";
import { dealOf, english, german, programOf, tierOf } from "./guide-text.test-support.js";

const termsOf = (own: Partial<Deal>, more: Partial<GuideProgram> = {}, guideText = english()) =>
  new Map(dealTerms(programOf({ deal: dealOf(own), ...more }), guideText).map((term) => [term.name, term]));

const BRACKETS = [
  { from: "0", rate: "0.2" },
  { from: "25000", rate: "0.18" },
  { from: "100000", rate: "0.3" },
];

const brackets = (own: Partial<Deal>) => termsOf(own).get("Commission by yearly volume");

it("says that marginal rates apply to parts", () => {
  expect(brackets({ commissionBrackets: BRACKETS })).toMatchObject({
    texts: [
      "20% of the part up to $25,000",
      "18% of the part from $25,000 to $100,000",
      "30% of the part above $100,000",
    ],
    note: "Each rate applies to its own part of the yearly volume.",
  });
});

it("says that whole rates apply to all", () => {
  expect(brackets({ commissionBrackets: BRACKETS, commissionBasis: "whole" })).toMatchObject({
    texts: ["20% of all, below $25,000", "18% of all, from $25,000 on", "30% of all, from $100,000 on"],
    note: "The rate of the highest bracket reached applies to all of the yearly volume.",
  });
});

it("says of a single bracket that it has all", () => {
  for (const commissionBasis of ["marginal", "whole"] as const) {
    const term = brackets({ commissionBasis, commissionBrackets: [{ from: "0", rate: "0.125" }] });
    expect(term).toMatchObject({ texts: ["12.5% of the yearly volume"], note: undefined });
  }
});

it("begins where the first bracket begins", () => {
  const commissionBrackets = [{ from: "5000", rate: "0.1" }];
  expect(brackets({ commissionBrackets })?.texts).toEqual(["10% of the part above $5,000"]);
});

it("leaves out what pays nothing", () => {
  expect([...termsOf({}).keys()]).toEqual(["Influenced deal", "Clawback"]);
});

it("says what a referral, a revenue share and a registered deal pay", () => {
  const terms = termsOf({
    referralRate: "0.2",
    revenueShareRate: "0.15",
    revenueShareMonths: "24",
    registrationMargin: "0.05",
  });
  expect(terms.get("Referral fee")?.texts).toEqual(["20% of the first year’s price, paid once."]);
  expect(terms.get("Revenue share")?.texts).toEqual(["15% of each month’s price, for 24 months at most."]);
  expect(terms.get("Deal registration")?.texts).toEqual([
    "A registered deal adds 5% of the list price to the reseller margin.",
  ]);
});

it("counts months as the language does", () => {
  const terms = termsOf({ revenueShareRate: "0.15", revenueShareMonths: "1" }, {}, german());
  expect(terms.get("Umsatzbeteiligung")?.texts).toEqual([
    "15\u00a0% des Preises jedes Monats, höchstens 1 Monat lang.",
  ]);
});

it("names the tiers with a volume rebate, from the first band that pays", () => {
  const volumeRebates = [
    { from: "0", rate: "0" },
    { from: "250000", rate: "0.02" },
  ];
  const tiers = [
    tierOf({ name: "Silver" }),
    tierOf({ name: "Gold", volumeRebates: true }),
    tierOf({ name: "Platinum", volumeRebates: true }),
  ];
  expect(termsOf({ volumeRebates }, { tiers }).get("Volume rebate")).toMatchObject({
    texts: ["2% of your purchases, from a yearly volume of $250,000 at list prices"],
    note: "Tiers with a volume rebate: Gold and Platinum.",
  });
  expect(termsOf({ volumeRebates }, { tiers: [tierOf({})] }).has("Volume rebate")).toBe(false);
});

it("says what an influenced deal earns, also nothing", () => {
  const said = (influencedCredit: string) => termsOf({ influencedCredit }).get("Influenced deal")?.texts[0];
  expect(said("0.5")).toMatch(/you earn 50% of the commission\.$/);
  expect(said("0")).toMatch(/you earn no commission\.$/);
});

it("says from when on terms are individual, unless they never are", () => {
  expect(termsOf({ volumeCustomFrom: "1000000" }).get("Individual terms")?.texts).toEqual([
    "From a yearly volume of $1,000,000 at list prices, terms are agreed individually.",
  ]);
  expect(termsOf({ volumeCustomFrom: null }).has("Individual terms")).toBe(false);
});

const days = (full: string, half: string, last: string): Clawback => ({
  fullBeforeDay: full,
  halfBeforeDay: half,
  proRataBeforeDay: last,
});

it.each<[Clawback, string[]]>([
  [
    days("30", "90", "180"),
    [
      "Before day 30: all is paid back.",
      "Before day 90: half is paid back.",
      "Before day 180: 1/180 is paid back for each day left until day 180.",
      "From day 180 on: nothing is paid back.",
    ],
  ],
  [days("30", "30", "30"), ["Before day 30: all is paid back.", "From day 30 on: nothing is paid back."]],
  [
    days("0", "0", "60"),
    [
      "Before day 60: 1/60 is paid back for each day left until day 60.",
      "From day 60 on: nothing is paid back.",
    ],
  ],
  [days("0", "0", "0"), ["Nothing is paid back if a customer cancels."]],
])("says what %j takes back", (clawback, texts) => {
  expect(clawbackTerm(clawback, english()).texts).toEqual(texts);
});

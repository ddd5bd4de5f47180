import { readFileSync } from "node:fs";
import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Inputs, Value } from "../../www/src/core/contract/index.js";
import { Wording } from "../../www/src/text/wording.js";
import { Numbers } from "../../www/src/text/write-number.js";

const core = await load();

const words = (language: string, file: string) =>
  JSON.parse(readFileSync(new URL(`../../www/locales/${language}/${file}.json`, import.meta.url), "utf8"));

const wordingOf = (calculator: string, language: string) =>
  new Wording(
    words(language, "common"),
    words(language, calculator),
    new Numbers(language, "USD", 2),
    language,
    core.describe(calculator),
  );

/** The texts of a calculator about a result: its headline's sentence, and its notices by code. */
function said(calculator: string, inputs: Inputs, language = "en") {
  const result = core.calculate(calculator, inputs);
  const wording = wordingOf(calculator, language);
  const values: Record<string, Value> = { ...result.inputs, ...result.values } as Record<string, Value>;
  return {
    sentence: wording.say(wording.words.headline.sentence, values) ?? "",
    notices: Object.fromEntries(result.notices.map((each) => [each.code, wording.notice(each, values)])),
  };
}

describe("affiliate-economics", () => {
  const economics = (inputs: Inputs) => said("affiliate-economics", inputs);

  it("speaks of the commission period only where it ends commission", () => {
    const period = "While all are in their commission period, ";
    expect(economics({}).sentence).toContain(period);
    const others: Inputs[] = [{ model: "flat" }, { model: "percentage" }, { commissionMonths: null }];
    for (const inputs of others) {
      expect(economics(inputs).sentence).toContain(". You pay out ");
      expect(economics(inputs).sentence).not.toContain(period);
    }
  });

  it("leads with one month of payback, and says why there are two payouts", () => {
    const { figure, also } = core.describe("affiliate-economics").headline;
    const lead = [figure, ...also];
    expect(lead.filter((id) => /payback|breakEven/i.test(id))).toEqual(["breakEvenMonth"]);
    expect(lead.filter((id) => /monthlyPayout$/i.test(id))).toEqual(["monthlyPayout", "steadyMonthlyPayout"]);
    const { sentence } = economics({});
    expect(sentence).toMatch(
      /^.* you pay out .* of that revenue; in the long run, .* per month\. A customer pays for itself by month \d+\.$/,
    );
  });

  it("does not say that a customer who pays for itself never does", () => {
    const costly = { rate: "0.6", grossMargin: "0.5", commissionMonths: "3" };
    expect(economics(costly).notices.losesMoney).toMatch(/^While commission is due, /);
    expect(economics({ ...costly, commissionMonths: null }).notices.losesMoney).toMatch(/^A customer never /);
  });
});

it("German sentences have periods of time only where the nominative is correct, because units have no other case", () => {
  const terms = { model: "tiered", monthlyClicks: "2700" };
  const { sentence, notices } = said("affiliate-earnings", terms, "de");
  expect(sentence).toContain("über 12 Monate");
  expect(notices.nextReferralLifts).toContain("12 Monate später");
  const cancelled = said("deal-model", { motion: "referral", cancelDay: "45" }, "de");
  expect(cancelled.notices.clawbackRisk).toMatch(/^Kündigt der Kunde 45 Tage nach Vertragsbeginn, /);
});

it("tier-roi calls no tier worse than another with the same return", () => {
  const tier = { partners: "1", averageRevenue: "1000", grossMargin: "0.5", cost: "100" };
  const tiers = [
    { ...tier, name: "A" },
    { ...tier, name: "B" },
  ];
  expect(said("tier-roi", { tiers, fromTier: "1", toTier: "2" }).notices.roiFallsWithTier).toMatch(
    /^No tier returns more /,
  );
});

it("a link without a version is said to have none", () => {
  const wording = wordingOf("event-roi", "en");
  wording.common.ui = { ...wording.common.ui, ...words("en", "editing").ui };
  const note = (made: Record<string, string>) => wording.ui("otherVersion", { ...made, now: "2.0.0" });
  expect(note({ made: "1.0.0" })).toMatch(/^This link was made with version 1\.0\.0 of this calculator; /);
  expect(note({})).toMatch(/^This link does not name the version .*; this is version 2\.0\.0\. /);
});

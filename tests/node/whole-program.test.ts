import { readFileSync } from "node:fs";
import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { brief } from "./support/refused.js";

const core = await load();

const readyMade = (id: string) => JSON.parse(readFileSync(`www/programs/${id}.json`, "utf8"));

/** Figures that come from every part of a program. */
const figures = (program: Record<string, unknown>) =>
  core.calculators().map(({ id }) => core.calculate(id, {}, program).values);

describe("a program in full", () => {
  it("has what the file omits", () => {
    const whole = core.program({ id: "own", deal: { referralRate: 0.12 } });
    expect(whole).toMatchObject({
      id: "own",
      name: "Standard partner program",
      currency: "USD",
      deal: { referralRate: "0.12", clawback: { fullBeforeDay: "30" } },
    });
    expect((whole.tiers as unknown[])[1]).toMatchObject({
      id: "silver",
      requirements: { revenue: "25000", referrals: "5", certifications: "1" },
      mdf: { annual: "5000" },
    });
    expect(whole.benefits).toHaveLength(readyMade("standard").benefits.length);
  });

  it("is the standard program without a file", () => {
    expect(core.program()).toEqual(core.program({}));
    expect(core.program()).toMatchObject({ id: "standard" });
  });

  it("has its texts in one language", () => {
    expect(core.program(readyMade("starter"), { locale: "de-AT" })).toMatchObject({
      name: "Partnerprogramm für den Einstieg",
    });
    expect(core.program({ tiers: [{ id: "gold" }] }, { locale: "ja" })).toMatchObject({
      tiers: [{ name: "ゴールド" }],
    });
  });

  it("has a text or null for each tier and benefit", () => {
    const tiers = [{ id: "silver" }, { id: "gold" }];
    const benefits = [{ name: "Help", values: { gold: "Daily" } }];
    expect(core.program({ tiers, benefits }).benefits).toEqual([
      { name: "Help", values: { silver: null, gold: "Daily" } },
    ]);
  });

  it("leaves out what depends on tiers, if the file has tiers of its own", () => {
    expect(core.program({ tiers: [{ id: "gold" }] })).toMatchObject({
      benefits: [],
      mdfApprovals: [],
      deal: { volumeRebates: [], registrationMargin: "0" },
    });
  });

  it("keeps presets and the disclaimer", () => {
    const calculators = { "event-roi": { inputs: { travel: { value: "1" } } } };
    expect(core.program({ calculators, disclaimer: false })).toMatchObject({
      calculators,
      disclaimer: false,
    });
    expect(
      core.program({ disclaimer: { en: "Ask us.", de: "Fragen Sie uns." } }, { locale: "de" }),
    ).toHaveProperty("disclaimer", "Fragen Sie uns.");
    expect(core.program({ disclaimer: null })).not.toHaveProperty("disclaimer");
  });

  it("gives the same figures and the same program when it is read", () => {
    const programs = [
      readyMade("standard"),
      readyMade("starter"),
      readyMade("lean"),
      { tiers: [{ id: "gold", mdf: { annual: null } }] },
      { currency: "JPY", disclaimer: false, affiliate: { commissionMonths: null } },
      {
        tiers: [{ id: "silver" }, { id: "gold", volumeRebates: true }],
        benefits: [{ name: "A", values: {} }],
      },
    ];
    for (const program of programs) {
      const whole = core.program(program);
      expect(core.program(whole)).toEqual(whole);
      expect(figures(whole)).toEqual(figures(program));
    }
  });

  it("names the problems of a program", () => {
    expect(brief(() => core.program({ deal: { referralRate: 2 } }))).toEqual([
      "program.deal.referralRate: aboveMaximum",
    ]);
  });

  it("may say that nobody approves", () => {
    expect(core.program({ mdfApprovals: [] }).mdfApprovals).toEqual([]);
  });
});

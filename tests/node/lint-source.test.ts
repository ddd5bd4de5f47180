import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import type { Program } from "../../www/src/core/contract/index.js";
import { changed, finding, found, warning } from "./support/linted.js";
import { STANDARD } from "./support/standard.js";

const core = await load();
const { tiers } = STANDARD as { tiers: Record<string, unknown>[] };

describe("a program with tiers of its own", () => {
  const named = (program: Program) =>
    core.lint(program).flatMap(({ code, path }) => (code === "notInherited" ? [path] : []));

  it("has a finding for each part that it does not inherit", () => {
    expect(named({ tiers })).toEqual([
      "program.benefits",
      "program.deal.volumeRebates",
      "program.deal.registrationMargin",
    ]);
    expect(core.lint({ tiers }).map(({ code }) => code)).toContain("fundsWithoutApprover");
    expect(named({ tiers, benefits: [], deal: { volumeRebates: [], registrationMargin: "0" } })).toEqual([]);
    expect(named({ deal: { referralRate: "0.1" } })).toEqual([]);
  });

  it("promises none of the standard benefits", () => {
    const { tables, values } = core.calculate("tier-benefits", {}, { tiers });
    expect(values.nextTier).toBe("Gold");
    expect(tables.benefits).toEqual([]);
    expect(JSON.stringify(core.calculate("tier-benefits").tables.benefits)).toContain("Dedicated engineer");
  });
});

describe("an amount with three decimals", () => {
  const grouped = (program: Program) => core.lint(program).filter(({ code }) => code === "groupedAmount");

  it.each([
    ["tiers[1].mdf.annual", "8.000", "8", "8000"],
    ["tiers[3].economics.cost", "150.000", "150", "150000"],
    ["deal.volumeCustomFrom", "250.500", "250.5", "250500"],
    ["affiliate.minimumPayout", "1.050", "1.05", "1050"],
    ["tiers[3].requirements.referrals", "50.000", "50", "50000"],
  ])("at %s is probably a thousand and more", (path, text, is, meant) => {
    expect(found({ [path]: text })).toContainEqual(warning("groupedAmount", path, { is, meant }));
  });

  it("is none in a currency of three decimals, for a share, or in another form", () => {
    const at = (text: unknown, currency = "USD") =>
      grouped(changed({ currency, "tiers[3].mdf.annual": text })).length;
    expect(at("100.000")).toBe(1);
    expect(at("100.000", "JPY")).toBe(1);
    expect(at("100.000", "KWD")).toBe(0);
    for (const text of ["100.00", "100.0000", "1000.000", "0.500", 100])
      expect(at(text), String(text)).toBe(0);
    expect(grouped(changed({ "tiers[3].name": "20.000", "affiliate.rate": "0.125" }))).toEqual([]);
  });

  it("is found in presets, by the unit of the input", () => {
    const inputs = {
      sponsorship: { value: "20.000" },
      grossMargin: { value: "0.125" },
    };
    const campaigns = [{ name: "1.000", type: "emailSwap", runs: 1, cost: "1.500", split: "even", leads: 1 }];
    const calculators = {
      "event-roi": { inputs },
      "co-marketing-budget": { inputs: { campaigns: { value: campaigns } } },
    };
    const place = "calculators.event-roi.inputs.sponsorship.value";
    const cost = "calculators.co-marketing-budget.inputs.campaigns.value[0].cost";
    expect(grouped({ calculators })).toEqual([
      warning("groupedAmount", place, { is: "20", meant: "20000" }),
      warning("groupedAmount", cost, { is: "1.5", meant: "1500" }),
    ]);
  });
});

describe("a text in several languages", () => {
  it("is checked in each of them", () => {
    const name = { en: "Gold", de: 5, fr: "x".repeat(121), english: "Gold", "pt-BR": "Ouro" };
    expect(found({ "tiers[2].name": name })).toEqual([
      finding("error", "wrongType", "tiers[2].name.de"),
      finding("error", "tooLong", "tiers[2].name.fr", { maximum: "120" }),
      warning("unknownLanguage", "tiers[2].name.english", { language: "english" }),
    ]);
    expect(found({ disclaimer: { en: "x".repeat(300), de: "x".repeat(301) } })).toEqual([
      finding("error", "tooLong", "disclaimer.de", { maximum: "300" }),
    ]);
  });

  it("is named where the language of a page is missing", () => {
    const program = changed({
      "tiers[2].name": { en: "Gold", de: "Gold" },
      "benefits[0].values.gold": { en: "Full" },
      "tiers[3].mdf.approver": { fr: "Direction" },
    });
    const without = (locale: string) =>
      core.lint(program, { locale }).map(({ code, path }) => `${code} ${path}`);
    const missing = (place: string) => `textWithoutLanguage program.${place}`;
    const [approver, benefit, name] = ["tiers[3].mdf.approver", "benefits[0].values.gold", "tiers[2].name"];
    expect(without("de-AT")).toEqual([approver, benefit].map(missing));
    expect(without("fr")).toEqual([name, benefit].map(missing));
    expect(without("ja")).toEqual([name, approver, benefit].map(missing));
    expect(core.lint(program)).toEqual([]);
  });
});

it("the linter never throws, whatever a program does", () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  let reads = 0;
  const programs: unknown[] = [
    revoked.proxy,
    { tiers: revoked.proxy },
    { name: revoked.proxy },
    new Proxy({}, { ownKeys: () => fail() }),
    new Proxy({ name: "x" }, { get: () => fail() }),
    new Proxy([], { get: () => fail() }),
    {
      get name() {
        reads += 1;
        return reads > 1 ? fail() : "once";
      },
    },
  ];
  for (const program of programs) {
    const expected = { level: "error", code: "invalidProgram", path: "program", params: {} };
    expect(core.lint(program as Program)).toEqual([expected]);
  }
});

function fail(): never {
  throw new Error("a trap of a proxy");
}

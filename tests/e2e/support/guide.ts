import { expect, type Locator, type Page } from "@playwright/test";
import { packJson } from "../../../www/src/shared/packed-json.js";

/** The address of the guide to a program of someone's own. */
export const guideTo = (program: unknown, query = "") => `program.html${query}#program=${packJson(program)}`;

/** Opens a guide, and waits until it is drawn. */
export async function openGuide(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  const guide = page.getByRole("article");
  await expect(guide).toBeVisible();
  return guide;
}

/** A program with economics that partners must not read, and a name that no style sheet expects. */
export const ACME = {
  id: "acme",
  name: "Acme partners",
  currency: "EUR",
  disclaimer: "Only the contract counts.",
  tiers: [
    {
      id: "member",
      name: "Member",
      requirements: { revenue: 0, referrals: 0, certifications: 0 },
      commissionRate: "0.1",
      resellerMargin: "0.2",
      mdf: { annual: 0, quarterlyCap: 0 },
    },
    {
      id: "expert",
      name: "Expert",
      requirements: { revenue: "50000", referrals: null, certifications: 2 },
      commissionRate: "0.2",
      resellerMargin: "0.3",
      mdf: { annual: null, quarterlyCap: "2500", approver: "Head of partners" },
      economics: { averageRevenue: "987654", grossMargin: "0.4321", cost: "123457", partners: 777 },
    },
  ],
  benefits: [{ name: "Help", values: { expert: "Daily" } }],
  mdfUtilizationTarget: "0.789",
  affiliate: { model: "hybrid", rate: "0.3", flatFee: "25" },
};

/** Ten tiers with long names. */
export const LADDER = {
  ...ACME,
  tiers: Array.from({ length: 10 }, (_, at) => ({
    ...ACME.tiers[1],
    id: `tier-${at}`,
    name: `Certified partner of level ${at}`,
    requirements: { revenue: at * 10_000, referrals: at * 5, certifications: at },
  })),
  benefits: [],
};

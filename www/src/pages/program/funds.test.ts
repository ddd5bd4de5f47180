import { expect, it } from "vitest";
import { fundTerms } from "./funds.js";
import type { Approval } from "./guide-program.js";
import { english, programOf, tierOf } from "./guide-text.test-support.js";

const fund = (approver: string | null) => tierOf({ mdf: { annual: "9000", quarterlyCap: "3000", approver } });

const approvalOf = (mdfApprovals: Approval[], approver: string | null = null) =>
  fundTerms(programOf({ tiers: [tierOf({}), fund(approver)], mdfApprovals }), english()).find(
    ({ name }) => name === "Approval of requests",
  );

const LADDER = [
  { below: "5000", approver: "Manager" },
  { below: "20000", approver: "Director" },
  { below: null, approver: "VP" },
];

it("says who approves which amounts", () => {
  expect(approvalOf(LADDER)).toMatchObject({
    texts: ["Below $5,000: Manager", "From $5,000 to below $20,000: Director", "From $20,000: VP"],
    note: undefined,
  });
});

it("says when a tier’s own approver decides", () => {
  expect(approvalOf(LADDER, "CEO")?.note).toBe(
    "In a tier with an approver of its own, that approver decides on requests of $5,000 or more.",
  );
  expect(approvalOf([], "CEO")?.texts).toEqual([
    "In a tier with an approver of its own, that approver decides on every request.",
  ]);
  // The first approver is for every amount, so the tier's own never decides.
  expect(approvalOf([{ below: null, approver: "VP" }], "CEO")).toMatchObject({
    texts: ["Any amount: VP"],
    note: undefined,
  });
});

it("names nobody where nobody approves, and no funds where there are none", () => {
  expect(approvalOf([])).toBeUndefined();
  expect(fundTerms(programOf({ mdfApprovals: LADDER }), english())).toEqual([]);
});

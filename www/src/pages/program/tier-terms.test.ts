import { expect, it } from "vitest";
import { dealOf, english, programOf, tierOf } from "./guide-text.test-support.js";
import { groupsOf } from "./tables.js";
import { benefitRows, tierTerms } from "./tier-terms.js";

const rebates = dealOf({ volumeRebates: [{ from: "0", rate: "0.02" }] });

const rowsOf = (program: Parameters<typeof programOf>[0]) =>
  tierTerms(programOf(program), english()).map(({ label, cells }) => [label, ...cells]);

it("says what each tier pays, and leaves out what no tier pays", () => {
  expect(rowsOf({ tiers: [tierOf({ commissionRate: "0.125" }), tierOf({ commissionRate: "0" })] })).toEqual([
    ["Commission", "12.5%", undefined],
  ]);
});

it("tells a fund without a limit from no fund", () => {
  const tiers = [
    tierOf({ mdf: { annual: "0", quarterlyCap: null, approver: "Nobody" } }),
    tierOf({ mdf: { annual: "5000", quarterlyCap: null, approver: null } }),
    tierOf({ mdf: { annual: null, quarterlyCap: "2000.5", approver: "VP" } }),
  ];
  const mdfApprovals = [{ below: null, approver: "Director" }];
  expect(rowsOf({ tiers, mdfApprovals })).toEqual([
    ["Marketing fund per year", undefined, "$5,000", "no limit"],
    ["Marketing fund per quarter, at most", undefined, "no limit", "$2,000.50"],
    ["Approver", undefined, "by amount", "VP"],
  ]);
  expect(rowsOf({ tiers: tiers.slice(0, 2) }).map(([label]) => label)).not.toContain("Approver");
});

it("counts the quarters of grace", () => {
  const tiers = ["0", "1", "2"].map((graceQuarters) => tierOf({ graceQuarters }));
  expect(rowsOf({ tiers })).toEqual([["Grace period", undefined, "1 quarter", "2 quarters"]]);
});

it("promises volume rebates only where there are some", () => {
  const tiers = [tierOf({ volumeRebates: false }), tierOf({ volumeRebates: true })];
  expect(rowsOf({ tiers, deal: rebates })).toEqual([["Volume rebates", undefined, "yes"]]);
  expect(rowsOf({ tiers })).toEqual([]);
});

it("shows what each tier gets of a benefit, and no benefit that nobody gets", () => {
  const tiers = [tierOf({ id: "silver" }), tierOf({ id: "gold" })];
  const benefits = [
    { name: "Help", values: { silver: null, gold: "Daily" } },
    { name: "Nothing", values: { silver: null, gold: null } },
  ];
  expect(benefitRows(programOf({ tiers, benefits }))).toEqual([
    { label: "Help", cells: [undefined, "Daily"] },
  ]);
});

it.each([
  [1, [[0, 1]]],
  [5, [[0, 5]]],
  [
    6,
    [
      [0, 3],
      [3, 6],
    ],
  ],
  [
    7,
    [
      [0, 4],
      [4, 7],
    ],
  ],
  [
    10,
    [
      [0, 5],
      [5, 10],
    ],
  ],
])("divides %i tiers among tables", (count, groups) => {
  expect(groupsOf(count)).toEqual(groups);
});

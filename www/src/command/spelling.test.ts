import { describe, expect, it } from "vitest";
import { camel, closest, kebab } from "./spelling.js";

it.each([
  ["leadToOpportunity", "lead-to-opportunity"],
  ["sponsorship", "sponsorship"],
])("%s is the option %s", (id, option) => {
  expect(kebab(id)).toBe(option);
  expect(camel(option)).toBe(id);
});

describe("the closest name", () => {
  const names = ["sponsorship", "ourShare", "leadToOpportunity", "opportunityToClose", "travel"];

  it.each([
    ["sponsorhip", "sponsorship"],
    ["our-shre", "ourShare"],
    ["leadtoopportunity", "leadToOpportunity"],
    ["spons", "sponsorship"],
    ["TRAVEL", "travel"],
  ])("to %s is %s", (given, meant) => {
    expect(closest(given, names)).toBe(meant);
  });

  it.each(["banana", "x", "", "opp"])("to %j is none", (given) => {
    expect(closest(given, ["sponsorship", "opportunity", "opposite"])).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import type { Value } from "../core/contract/index.js";
import { fill } from "./messages.js";

const values: Record<string, Value> = {
  deals: "4.5",
  one: "1",
  none: null,
  low: "4",
  high: "5",
  same: "5",
  text: "<b>",
};
const rules = new Intl.PluralRules("en");
const say = (message: string) =>
  fill(
    message,
    (name) => {
      const value = values[name];
      return value === undefined ? undefined : { text: String(value), value };
    },
    rules,
  );

describe("messages", () => {
  it.each([
    ["You can expect {deals} deals.", "You can expect 4.5 deals."],
    ["{one, plural, one {# deal} other {# deals}}", "1 deal"],
    ["{deals, plural, one {# deal} other {# deals}}", "4.5 deals"],
    ["{low, plural, =4 {four} other {#}}", "four"],
    ["{low, select, 4 {four} other {more}}", "four"],
    ["{none, select, none {nothing} other {{none}}}", "nothing"],
    ["{high, select, =same {as one} other {apart}}", "as one"],
    [
      "{low, select, =same {as one} other {{low} to {high, plural, one {#} other {# deals}}}}",
      "4 to 5 deals",
    ],
    ["{one, plural, one {{low} of #} other {}}", "4 of 1"],
    ["it’s a # sign", "it’s a # sign"],
    ["{text}", "<b>"],
  ])("%s", (message, text) => {
    expect(say(message)).toBe(text);
  });

  it("has nothing to say when a figure that it needs is missing", () => {
    expect(say("{none} deals")).toBeUndefined();
    expect(say("{unknown} deals")).toBeUndefined();
    expect(say("{one, plural, one {{none}} other {}}")).toBeUndefined();
  });
});

import { expect, it } from "vitest";
import { core, exported } from "./export.test-support.js";
import { messageOf } from "./message.js";

const LINK = "https://host.example/#figures=event-roi";

it("says the answer, the key figures and the link", () => {
  const { view, answer } = exported("event-roi", "en", { sponsorship: "40000" });
  expect(messageOf(view, answer, "Our event", LINK)).toBe(`Our event
You invest $27,000 and can expect 4 to 5 deals worth $100,000 to $125,000.

Return multiple: about 4.2×
Expected revenue: $100,000 – $125,000
Return on investment (ROI): 316.7%
Cost per deal: $6,000

${LINK}`);
});

it("calls figures that nobody has entered an example, and ends without a link where there is none", () => {
  const { view, answer } = exported("event-roi");
  const message = messageOf(view, answer, "Event ROI", undefined);
  expect(message).toContain("\nExample: You invest $22,000");
  expect(message).toMatch(/Cost per deal: \S+$/);
});

it("says warnings, and no other notice", () => {
  const { view, answer } = exported("event-roi", "en", { sponsorship: "400000" });
  const warnings = answer.notices.filter(({ level }) => level === "warning");
  expect(warnings.length).toBeGreaterThan(0);
  const said = messageOf(view, answer, "Event ROI", LINK).match(/^Warning\. .+$/gm);
  expect(said).toHaveLength(warnings.length);
});

it("gives the reason for a key figure that is missing", () => {
  const { view, answer } = exported("event-roi", "en", { qualifiedLeads: "0" });
  expect(answer.values.costPerDeal).toBeNull();
  expect(messageOf(view, answer, "Event ROI", LINK)).toContain("Cost per deal: — (division by zero)");
});

it.each(core.calculators().map(({ id }) => id))("%s is said in every language", (type) => {
  for (const language of ["en", "de", "fr", "es", "pt-BR", "ja", "ar"]) {
    const { view, answer } = exported(type, language);
    const message = messageOf(view, answer, view.wording.words.title, LINK);
    expect(message.startsWith(`${view.wording.words.title}\n`)).toBe(true);
    expect(message.endsWith(`\n\n${LINK}`)).toBe(true);
    expect(message).not.toMatch(/undefined|\{\w+\}|NaN/);
  }
});

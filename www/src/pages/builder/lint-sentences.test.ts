import { expect, it } from "vitest";
import { lintWords } from "../../../../scripts/lib/lint-words.mjs";
import words from "../../../locales/en/lint.json";
import { type LintWords, lintSentences } from "./lint-sentences.js";

const PLACES = [
  "program",
  "program.currency",
  "program.tiers[1].requirements.revenue",
  "program.benefits[0].values.gold",
  "program.deal.volumeRebates[2].rate",
  "program.calculators.event-roi.inputs.nonsense",
];

it("the page has the same sentence for a finding as the command line", async () => {
  const page = lintSentences(words.findings as LintWords, "en");
  const command = await lintWords("en");
  const params = {
    minimum: "1",
    maximum: "12500.5",
    rows: "3",
    tier: "Gold",
    before: "Silver",
    from: "100000",
  };
  for (const code of [...Object.keys(words.findings), "nonsense"]) {
    for (const path of PLACES) {
      const finding = { code, path, params };
      expect(page(finding)).toBe(command(finding));
    }
  }
});

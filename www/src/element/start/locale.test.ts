import { expect, it } from "vitest";
import { canonicalLocale } from "./locale.js";

it.each([
  ["de-DE", "de-DE"],
  ["de_DE", "de-DE"],
  ["pt_BR", "pt-BR"],
  ["de_DE_formal", "de-DE-formal"],
  ["FR", "fr"],
  ["zh_hant_tw", "zh-Hant-TW"],
])("knows %s as %s", (written, locale) => {
  expect(canonicalLocale(written)).toBe(locale);
});

it.each(["", "_", "no language", "de__DE"])("takes %j for English", (written) => {
  expect(canonicalLocale(written)).toBe("en");
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../core/boundary/answer.js";
import type { Description } from "../../core/contract/index.js";
import { everyLanguage } from "../../text/known-languages.js";
import type { CalculatorWords } from "../../text/words.js";
import { customerAnswer, customerDescription, customerWords, INTERNAL } from "./customer-view.js";

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../../${name}`, import.meta.url), "utf8"));
const described = (id: string): Description => read(`pkg/definitions/${id}.json`).described;

/** The names in a formula or a message. */
const namesIn = (text: string) => text.match(/[a-z]\w*/gi) ?? [];

describe.each(Object.entries(INTERNAL))("%s for customers", (id, internal) => {
  const all = described(id);
  const shown = customerDescription(all);
  const left = [...internal.inputs, ...internal.lines];

  it("leaves out things that exist", () => {
    const columns = all.tables.flatMap((table) => table.columns.map((column) => `${table.id}.${column.id}`));
    expect(all.inputs.map((each) => each.id)).toEqual(expect.arrayContaining([...internal.inputs]));
    expect(all.lines.map((each) => each.id)).toEqual(expect.arrayContaining([...internal.lines]));
    expect(columns).toEqual(expect.arrayContaining([...internal.columns]));
    expect(all.charts.map((each) => each.id)).toEqual(expect.arrayContaining([...internal.charts]));
  });

  it("computes nothing that is shown from what is left out, so that no explanation has it", () => {
    const lines = shown.lines.filter(({ hidden }) => !hidden);
    const columns = shown.tables.flatMap((table) => table.columns);
    const leaking = [...lines, ...columns].filter(({ formula }) =>
      namesIn(formula ?? "").some((name) => left.includes(name)),
    );
    expect(lines.length).toBeGreaterThan(10);
    expect(leaking.map((each) => each.id)).toEqual([]);
  });

  it("draws no chart of it", () => {
    const ids = [...left, ...internal.columns.map((each) => each.split(".")[1])];
    expect(shown.charts.length).toBeGreaterThan(0);
    for (const chart of shown.charts)
      expect(namesIn(JSON.stringify(chart))).not.toEqual(
        expect.arrayContaining([expect.toSatisfy((name: string) => ids.includes(name))]),
      );
  });

  it("does not change the vendor's description", () => {
    expect(all).toEqual(described(id));
    expect(shown.headline.also.length).toBeLessThan(all.headline.also.length);
  });

  it.each(everyLanguage)("says nothing of it in %s", (language) => {
    const words = customerWords(read(`locales/${language}/${id}.json`) as CalculatorWords);
    const kept = Object.entries(words.notices).filter(([code]) => !internal.notices.includes(code));
    const titles = shown.charts.map((chart) => words.charts[chart.id]?.title ?? "");
    const said = [
      words.question,
      words.headline.sentence,
      words.headline.label,
      ...titles,
      ...kept.map(([, text]) => text),
    ];
    expect(titles.every(Boolean)).toBe(true);
    expect(said.flatMap(namesIn).filter((name) => left.includes(name))).toEqual([]);
    expect(words.question).not.toBe((read(`locales/${language}/${id}.json`) as CalculatorWords).question);
  });
});

it("an answer has no value of the vendor's, and no sign of a loss", () => {
  const answer: Answer = {
    values: { partnerEarnings: "10", vendorGrossProfit: "-5" },
    reasons: {},
    inputs: [],
    tables: {},
    notices: [
      { code: "vendorLoses", level: "warning", params: {}, units: {}, published: false },
      { code: "nextDealLifts", level: "good", params: {}, units: {}, published: false },
    ],
  };
  const seen = customerAnswer("deal-model", answer);
  expect(seen.values).toMatchObject({ partnerEarnings: "10", vendorGrossProfit: null });
  expect(seen.notices.map(({ code, level }) => `${code} ${level}`)).toEqual(["nextDealLifts info"]);
});

it("a calculator without a customer view is not changed", () => {
  const all = described("event-roi");
  expect(customerDescription(all)).toBe(all);
});

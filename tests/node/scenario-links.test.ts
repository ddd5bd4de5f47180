import { describe, expect, it } from "vitest";
import type { Inputs } from "../../www/src/core/contract/index.js";
import { readingOf } from "../../www/src/element/desk/opened-by-link.js";
import { put } from "../../www/src/sheet/edits.js";
import { leadingFigures } from "../../www/src/sheet/kept-figures.js";
import { linkToScenarios, openLink } from "../../www/src/sheet/link.js";
import type { Sheet } from "../../www/src/sheet/sheet.js";
import type { LinkedScenario } from "../../www/src/sheet/state.js";
import { Reader } from "../../www/src/text/read-number.js";
import { CALCULATORS } from "./support/examples.js";
import { realSheet } from "./support/sheets.js";

const PAGE = "https://www.host-of-partner-programs.example/partners/calculators/";
const reading = readingOf(new Reader("en-US", "USD"));

const figures = ({ description, calculation }: Sheet) =>
  leadingFigures(description, calculation?.values ?? {});

/** Figures as texts, as a link has them. */
const texts = (sheet: Sheet) =>
  Object.fromEntries(Object.entries(figures(sheet)).map(([id, value]) => [id, String(value)]));

const scenario = (letter: string, name: string, sheet: Sheet): LinkedScenario => ({
  letter,
  name,
  figures: figures(sheet),
  inputs: sheet.answered,
});

/** Another valid value for a number of a form: a little more, or less where that is too much. */
function nudged(sheet: Sheet, path: string): void {
  const before = sheet.entry(path);
  for (const factor of [1.5, 0.5, 2]) {
    const value = String(Math.round(Number(before.value) * factor * 100) / 100 || 1);
    put(sheet, path, { value });
    sheet.calculate();
    if (sheet.problems.length === 0 && value !== before.value) return;
    put(sheet, path, before);
  }
}

const WORDS = ["text", "choice", "flag"];

/** The paths of numbers that can be changed: of cells first, then of inputs that count. */
function numbers(sheet: Sheet): string[] {
  const cells = sheet.inputTables.flatMap(({ id }) =>
    sheet.rows(id).flatMap((_, row) =>
      sheet
        .columns(id)
        .filter(({ unit }) => !WORDS.includes(unit))
        .map((column) => `${id}[${row}].${column.id}`),
    ),
  );
  const inputs = sheet.description.inputs.filter(
    ({ unit, id }) => !WORDS.includes(unit) && sheet.isShown(id),
  );
  return [...cells, ...inputs.map(({ id }) => id)].filter(
    (path) => sheet.counts(path) && !sheet.isFixed(path) && sheet.entry(path).value !== null,
  );
}

/** A sheet with three changed entries, cells where there are any. */
function changed(type: string): Sheet {
  const sheet = realSheet(type);
  const before = JSON.stringify(sheet.answered);
  for (const path of numbers(sheet)) {
    if (differences(JSON.parse(before) as Inputs, sheet.answered) < 3) nudged(sheet, path);
  }
  return sheet;
}

/** The number of values that differ in two inputs. */
function differences(one: unknown, other: unknown): number {
  if (typeof one !== "object" || one === null) return Number(one !== other);
  return Object.entries(one).reduce(
    (sum, [key, value]) => sum + differences(value, (other as Record<string, unknown>)[key]),
    0,
  );
}

/** The scenarios that a page gets from a link. */
function opened(link: string, type: string): { sheet: Sheet; scenarios: readonly LinkedScenario[] } {
  const sheet = realSheet(type);
  expect(openLink(new URL(link).hash, { type, id: "" }, sheet, reading)).toBe(true);
  return { sheet, scenarios: sheet.state.link?.scenarios ?? [] };
}

const link = (type: string, ...scenarios: [LinkedScenario, ...LinkedScenario[]]) =>
  linkToScenarios(PAGE, { type, id: "" }, "0.1.0", scenarios);

/** Inputs without a difference between an empty text and null, which both mean that an input is not given. */
const given = (inputs: unknown): unknown => JSON.parse(JSON.stringify(inputs).replaceAll('""', "null"));

describe.each(CALCULATORS)("a link with scenarios of %s", (type) => {
  const one = realSheet(type);
  const other = changed(type);
  const made = link(type, scenario("A", "", one), scenario("B", "With more of it", other));

  it("has at most 2,000 characters for two scenarios of which three entries differ", () => {
    const count = differences(one.answered, other.answered);
    expect(count).toBeGreaterThanOrEqual(Math.min(3, numbers(one).length));
    expect(made.length).toBeLessThanOrEqual(2000);
  });

  it("brings both, with their names and figures", () => {
    const { sheet, scenarios } = opened(made, type);
    expect(scenarios.map(({ letter, name, figures }) => [letter, name, figures])).toEqual([
      ["A", "", texts(one)],
      ["B", "With more of it", texts(other)],
    ]);
    expect(Object.keys(texts(one)).length).toBeGreaterThan(1);
    expect(scenarios.map(({ inputs }) => given(inputs))).toEqual([
      given(one.answered),
      given(other.answered),
    ]);
    expect(given(sheet.answered), "the form has the first").toEqual(given(one.answered));
    expect(sheet.state.link?.unused).toEqual([]);
  });

  it("has the figures of the first scenario for a version that does not know scenarios", () => {
    const figures = new URLSearchParams(new URL(made).hash.slice(1));
    for (const name of [...figures.keys()]) if (/^[A-D](\.|$)/.test(name)) figures.delete(name);
    const { n: count, end } = Object.fromEntries(figures);
    expect(count).toBe(end);
    const plain = realSheet(type);
    const left = [...figures].filter(([name]) => !["n", "end"].includes(name));
    openLink(`#${new URLSearchParams(left)}`, { type, id: "" }, plain, reading);
    expect(given(plain.answered)).toEqual(given(one.answered));
  });

  it("brings none if it was cut, and says that it was", () => {
    for (let length = made.indexOf("&n=") + 4; length < made.length; length += 37) {
      const { sheet, scenarios } = opened(made.slice(0, length), type);
      expect(scenarios).toEqual([]);
      expect(sheet.state.link?.isIncomplete).toBe(true);
    }
  });
});

describe("a link with scenarios", () => {
  const type = "attribution";
  const touch = (partner: string, daysBeforeClose: string) => ({ partner, daysBeforeClose });

  it("brings rows that one scenario has and another has not", () => {
    const long = realSheet(type, { touches: [touch("a", "1"), touch("b", "2"), touch("c", "3")] });
    const short = realSheet(type, { touches: [touch("a", "1")] });
    for (const [one, other] of [
      [long, short],
      [short, long],
    ] as const) {
      const made = link(type, scenario("B", "x", one), scenario("D", "y", other));
      const { scenarios } = opened(made, type);
      expect(scenarios.map(({ letter, inputs }) => [letter, given(inputs)])).toEqual([
        ["B", given(one.answered)],
        ["D", given(other.answered)],
      ]);
    }
  });

  it("brings four, with entries that are given in one and empty in another", () => {
    const plan = "co-marketing-budget";
    const sheets = [{}, { tierBudget: "5000" }, { tierBudget: null }, { tierBudget: "0" }].map((inputs) =>
      realSheet(plan, inputs),
    );
    const [first, ...others] = sheets.map((sheet, at) => scenario("ABCD"[at] ?? "", "&=1 50% Ä 日", sheet));
    const { scenarios } = opened(link(plan, first as LinkedScenario, ...others), plan);
    expect(scenarios.map(({ inputs }) => given(inputs))).toEqual(
      sheets.map(({ answered }) => given(answered)),
    );
    expect(scenarios.map(({ name }) => name)).toEqual(Array(4).fill("&=1 50% Ä 日"));
  });

  it("that anybody wrote has no scenarios of other letters, and names what nobody knows", () => {
    const hash =
      "#figures=event-roi&v=0.1.0&sponsorship=1&A=x&A.was=5&A.was.revenue=7&A.was.a.b=8&B=y&B.sponsorship=2&B.color=red&E=z&E.x=1&a=1";
    const sheet = realSheet("event-roi");
    openLink(hash, { type: "event-roi", id: "" }, sheet, reading);
    const { scenarios = [], unused } = sheet.state.link ?? {};
    expect(scenarios).toEqual([
      {
        letter: "A",
        name: "x",
        figures: { returnMultiple: "5", revenue: "7" },
        inputs: { sponsorship: "1" },
      },
      { letter: "B", name: "y", figures: {}, inputs: { sponsorship: "2" } },
    ]);
    expect(unused).toEqual(["E", "E.x", "a"]);
  });

  it("with a huge number of rows does not make them", () => {
    const hash =
      "#figures=attribution&v=0.1.0&touches.0.partner=A&touches.0.daysBeforeClose=1&A=&A.touches=9999999";
    const sheet = realSheet(type);
    openLink(hash, { type, id: "" }, sheet, reading);
    expect(sheet.state.link?.scenarios?.[0]?.inputs.touches).toHaveLength(1);
  });
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { load } from "../../www/src/core/index.js";
import { readingOf } from "../../www/src/element/desk/opened-by-link.js";
import { changedFigures } from "../../www/src/sheet/kept-figures.js";
import { openLink } from "../../www/src/sheet/link.js";
import { Reader } from "../../www/src/text/read-number.js";
import { calculated } from "../../www/src/tools/scenarios/calculated.js";
import { readFile } from "../../www/src/tools/scenarios/scenario-file.js";
import { realSheet } from "./support/sheets.js";
import { type Written, writtenLinks, writtenScenarios } from "./support/written.js";

/** A folder for each version, with what it wrote, and one for what was written before the first version. */
const FILES = new URL("files/", import.meta.url);

const { version: current } = await load();
const reading = readingOf(new Reader("en-US", "USD"));
const versions = readdirSync(FILES);
const pathOf = (version: string, name: string) => new URL(`${version}/${name}`, FILES);
const textOf = (version: string, name: string) => readFileSync(pathOf(version, name), "utf8");

/** Inputs without a difference between an empty text and null, which both mean that an input is not given. */
const given = (inputs: unknown): unknown => JSON.parse(JSON.stringify(inputs).replaceAll('""', "null"));

/** Values as texts, as a link has them. */
const texts = (figures: object) =>
  Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, String(value)]));

describe(`what version ${current} writes`, () => {
  // Before the comparison below, which writes a missing file.
  const hasFiles = ["links.json", "scenarios.json"].map((name) => existsSync(pathOf(current, name)));

  it("is kept, for later versions to read", () => {
    expect(hasFiles, `tests/node/files/${current}/`).toEqual([true, true]);
  });

  it("is what is kept", async () => {
    await expect(writtenLinks()).toMatchFileSnapshot(pathOf(current, "links.json").pathname);
    await expect(writtenScenarios()).toMatchFileSnapshot(pathOf(current, "scenarios.json").pathname);
  });
});

describe.each(versions)("what was written in %s", (version) => {
  const written = JSON.parse(textOf(version, "links.json")) as Written[];

  /** A page of a later version that opens a link. */
  function opened({ calculator }: Written, link: string) {
    const sheet = realSheet(calculator, {}, undefined, "99.0.0");
    expect(openLink(new URL(link).hash, { type: calculator, id: "" }, sheet, reading)).toBe(true);
    expect(sheet.state.link).toMatchObject({ isIncomplete: false, unused: [] });
    expect(sheet.problems).toEqual([]);
    return { sheet, link: sheet.state.link };
  }

  it.each(written.map((each) => [each.calculator, each] as const))(
    "has a link to %s that opens",
    (_, each) => {
      const { sheet, link } = opened(each, each.link);
      const [first] = each.scenarios;
      expect(given(sheet.answered)).toEqual(given(first?.inputs));
      // Another figure than then is shown beside the one in the link.
      for (const { id, was } of link?.compared?.changed ?? [])
        expect(String(was)).toBe(String(first?.figures[id]));
      const hasFigures = new URL(each.link).hash.includes("was.");
      expect(link?.compared !== undefined).toBe(hasFigures);
    },
  );

  it.each(written.map((each) => [each.calculator, each] as const))("has scenarios of %s", (_, each) => {
    const { link } = opened(each, each.scenariosLink);
    const found = link?.scenarios ?? [];
    expect(found.map(({ letter, name }) => [letter, name])).toEqual(
      each.scenarios.map(({ letter, name }) => [letter, name]),
    );
    // Inputs that count in the first scenario alone come with the others, too.
    expect(found.map(({ inputs }) => given(inputs))).toMatchObject(
      each.scenarios.map(({ inputs }) => given(inputs)) as object[],
    );
    expect(found.map(({ figures }) => figures)).toEqual(each.scenarios.map(({ figures }) => texts(figures)));
  });

  it("has a file of scenarios with entries and figures", () => {
    const text = textOf(version, "scenarios.json");
    const { calculator } = JSON.parse(text);
    const form = realSheet(calculator);
    const { description } = form;
    const { head, scenarios } = readFile(text, calculator, description.headline.figure);
    expect(head).toMatchObject({ calculator, currency: "USD", program: { id: "standard" } });
    expect(scenarios).toHaveLength(2);
    for (const { figures, inputs, version: made } of scenarios) {
      const { sheet, unused } = calculated(form, inputs);
      expect({ problems: sheet.problems, unused }).toEqual({ problems: [], unused: [] });
      expect(made).toBe(head.version);
      expect(figures[description.headline.figure]).toMatch(/^\d/);
      const changed = changedFigures(figures, description, sheet.calculation?.values ?? {});
      if (version === current) expect(changed).toEqual([]);
    }
  });
});

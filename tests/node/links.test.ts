import { describe, expect, it } from "vitest";
import type { Inputs, Program, Value } from "../../www/src/core/contract/index.js";
import { load } from "../../www/src/core/index.js";
import { linkedType, linkTo, openLink, splitHash } from "../../www/src/sheet/link.js";
import { Sheet } from "../../www/src/sheet/sheet.js";
import { EXAMPLES } from "./support/examples.js";

const core = await load();

/** A calculator of the core, as a sheet asks it. */
const over = (type: string, program?: Program, version = core.version) => ({
  version,
  calculate: (inputs: Inputs) => {
    const { values, tables, notices, inputs: used } = core.calculate(type, inputs, program);
    const all = core.describe(type, program).inputs.map(({ id }) => (used[id] ?? null) as Value);
    return { values, reasons: {}, inputs: all, tables, notices };
  },
  walk: () => ({ value: "0", seen: [] }),
});
const PAGE = "https://host.example/prices?lang=de#faq";
const place = (type: string, id = "") => ({ type, id });

/** A calculator that a page opens. */
function opened(type: string, inputs: Inputs = {}, program?: Program): Sheet {
  const sheet = new Sheet(over(type, program), core.describe(type, program), inputs);
  sheet.calculate();
  return sheet;
}

const linkOf = (type: string, { answered }: Sheet, id = "") =>
  linkTo(PAGE, place(type, id), core.version, answered);

/** A calculator on a page that a link opens. */
function openedBy(link: string, type: string, id = "", program?: Program) {
  const sheet = opened(type, {}, program);
  const found = openLink(new URL(link).hash, place(type, id), sheet);
  return { sheet, found };
}

/**
 * Inputs without a difference between an empty text and null, which both mean that an input is not
 * given.
 */
const given = (inputs: Inputs): unknown => JSON.parse(JSON.stringify(inputs).replaceAll('""', "null"));

describe("a link", () => {
  it.each(EXAMPLES)("%s: %s is restored", (type, _, { inputs, program }) => {
    const before = opened(type, inputs, program);
    const { sheet, found } = openedBy(linkOf(type, before), type, "", program);
    expect(found).toEqual({ otherVersion: undefined });
    expect(sheet.problems).toEqual([]);
    expect(given(sheet.answered)).toEqual(given(before.answered));
    expect(sheet.calculation).toEqual(before.calculation);
  });

  it("keeps the page's address and has all inputs in the hash", () => {
    const url = new URL(linkOf("event-roi", opened("event-roi")));
    expect(url.href.split("#")[0]).toBe("https://host.example/prices?lang=de");
    expect(url.hash).toMatch(/^#figures=event-roi&v=\d+\.\d+\.\d+&/);
  });

  it("contains defaults too, so that later changes of defaults do not affect it", () => {
    expect(linkOf("event-roi", opened("event-roi"))).toContain("&sponsorship=30000&");
  });

  it("does not mark unchanged inputs as changed, including inputs without a value", () => {
    const { sheet } = openedBy(
      linkOf("co-marketing-budget", opened("co-marketing-budget")),
      "co-marketing-budget",
    );
    expect(sheet.state.fields).toEqual({});
  });

  it("is appended to the page's own hash, and replaces an earlier link", () => {
    const once = linkTo("https://host.example/#/prices", place("tier-roi"), core.version, {});
    expect(once).toBe(`https://host.example/#/prices?figures=tier-roi&v=${core.version}`);
    expect(linkTo(once, place("tier-roi"), core.version, {})).toBe(once);
    expect(openLink(new URL(once).hash, place("tier-roi"), opened("tier-roi"))).toBeDefined();
    const settings = linkTo("https://host.example/#theme=dark", place("tier-roi"), core.version, {});
    expect(settings).toBe(`https://host.example/#theme=dark&figures=tier-roi&v=${core.version}`);
    expect(linkTo(settings, place("tier-roi"), core.version, {})).toBe(settings);
  });

  it("applies to one type, and to one element if it contains an id", () => {
    const link = linkOf("event-roi", opened("event-roi", { sponsorship: 1 }), "booth");
    expect(openedBy(link, "event-roi", "booth").sheet.answered.sponsorship).toBe("1");
    expect(openedBy(link, "event-roi", "other").found).toBeUndefined();
    expect(openedBy(link, "tier-roi", "booth").found).toBeUndefined();
    const unnamed = linkOf("event-roi", opened("event-roi", { sponsorship: 1 }));
    expect(openedBy(unnamed, "event-roi", "other").found).toBeDefined();
  });

  it.each([
    ["0.1.9", "0.1.0", false],
    ["0.2.0", "0.1.0", true],
    ["1.9.9", "1.0.0", false],
    ["2.0.0", "1.9.0", true],
    ["", "0.1.0", true],
    ["nonsense", "0.1.0", true],
  ])("made with version %s reports in version %s whether the model has changed: %s", (made, now, isOther) => {
    const before = opened("tier-roi");
    const sheet = new Sheet(over("tier-roi", undefined, now), core.describe("tier-roi"), {});
    const link = linkTo(PAGE, place("tier-roi"), made, before.answered);
    const found = openLink(new URL(link).hash, place("tier-roi"), sheet);
    expect(found).toEqual({ otherVersion: isOther ? made : undefined });
  });
});

describe("a link written by hand", () => {
  const paths = (hash: string, type = "attribution") => {
    const sheet = opened(type);
    expect(openLink(`#figures=${type}&v=${core.version}&${hash}`, place(type), sheet)).toBeDefined();
    expect(sheet.calculation, "the answer for the page's own inputs").toEqual(opened(type).calculation);
    return sheet.problems.map(({ path, code }) => `${path} ${code}`);
  };

  it("reports unknown names, and changes nothing", () => {
    expect(paths("dealvalue=5")).toEqual(["dealvalue unknownField"]);
    const row = "touches.0.partner=A&touches.0.daysBeforeClose=1";
    expect(paths(`${row}&touches.0.color=red`)).toEqual(["touches.0.color unknownField"]);
    expect(paths(`${row}&touches.0.credit=1`)).toEqual(["touches.0.credit unknownField"]);
  });

  it("reports invalid values", () => {
    expect(paths("dealValue=-1")).toEqual(["dealValue belowMinimum"]);
    expect(paths("dealValue=1e3")).toEqual(["dealValue notANumber"]);
    expect(paths("dealValue=")).toEqual(["dealValue required"]);
    expect(paths("registered=maybe", "deal-model")).toEqual(["registered wrongType"]);
  });

  it("cannot create unlimited rows or reach into prototypes", () => {
    expect(paths("touches.9999.partner=A")).toEqual(["touches.9999.partner unknownField"]);
    expect(paths("__proto__.0.polluted=1")).toEqual(["__proto__.0.polluted unknownField"]);
    expect(paths("touches.0.__proto__=1")).not.toEqual([]);
    expect(paths("__proto__=1&constructor=2")).toEqual([
      "__proto__ unknownField",
      "constructor unknownField",
    ]);
    expect("polluted" in [] || Object.hasOwn(Object.prototype, "0")).toBe(false);
  });

  it("with thousands of rows is refused, and the editable rows stay", () => {
    const link = (count: number) =>
      Array.from(
        { length: count },
        (_, at) => `touches.${at}.partner=A&touches.${at}.daysBeforeClose=1`,
      ).join("&");
    const sheet = opened("attribution");
    const before = sheet.rows("touches");
    expect(
      openLink(`#figures=attribution&v=${core.version}&${link(9_999)}`, place("attribution"), sheet),
    ).toBeDefined();
    expect(sheet.problems).toEqual([
      { path: "touches", code: "tooManyRows", params: { maximum: "100", rows: "9999" } },
    ]);
    expect(sheet.rows("touches")).toEqual(before);
    // A few extra rows can be deleted one by one, so they are opened.
    openLink(`#figures=attribution&v=${core.version}&${link(101)}`, place("attribution"), sheet);
    expect(sheet.problems).toMatchObject([{ code: "tooManyRows", params: { rows: "101" } }]);
    expect(sheet.rows("touches")).toHaveLength(101);
  });
});

describe("the hash of an address", () => {
  const figures = "figures=event-roi&v=0.1.0&sponsorship=1";

  it.each([
    [`#${figures}`, "", figures],
    [figures, "", figures],
    [`#/prices?${figures}`, "#/prices", figures],
    [`#theme=dark&${figures}`, "#theme=dark", figures],
    [`calculator=event-roi&${figures}`, "calculator=event-roi", figures],
    ["#prices", "#prices", ""],
    ["#configures=1", "#configures=1", ""],
    ["", "", ""],
  ])("%j has the page's own part %j and the link %j", (hash, own, found) => {
    expect(splitHash(hash)).toEqual([own, found]);
    expect(linkedType(hash)).toBe(found ? "event-roi" : null);
  });
});

import { describe, expect, it } from "vitest";
import type { Inputs, Program, Value } from "../../www/src/core/contract/index.js";
import { load } from "../../www/src/core/index.js";
import { readingOf } from "../../www/src/element/desk/opened-by-link.js";
import { linkedType, linkTo, openLink as openWith } from "../../www/src/sheet/link.js";
import { splitHash } from "../../www/src/sheet/link-hash.js";
import { Sheet } from "../../www/src/sheet/sheet.js";
import { Reader } from "../../www/src/text/read-number.js";
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

/** Opens a link as a page in a language does. */
const openLink = (hash: string, to: Parameters<typeof openWith>[1], sheet: Sheet, locale = "en-US") =>
  openWith(hash, to, sheet, readingOf(new Reader(locale, "USD"))) ? sheet.state.link : undefined;

/** The state of a link that opens complete, in the same version, with every name known. */
const WHOLE = { otherVersion: undefined, isIncomplete: false, unused: [] };

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
    expect(found).toEqual(WHOLE);
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
    expect(once).toBe(`https://host.example/#/prices?figures=tier-roi&v=${core.version}&n=0&end=0`);
    expect(linkTo(once, place("tier-roi"), core.version, {})).toBe(once);
    expect(openLink(new URL(once).hash, place("tier-roi"), opened("tier-roi"))).toBeDefined();
    const settings = linkTo("https://host.example/#theme=dark", place("tier-roi"), core.version, {});
    expect(settings).toBe(`https://host.example/#theme=dark&figures=tier-roi&v=${core.version}&n=0&end=0`);
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
    expect(found).toEqual({ ...WHOLE, otherVersion: isOther ? made : undefined });
  });
});

describe("a link written by hand", () => {
  const openedWith = (figures: string, type = "attribution", locale?: string) => {
    const sheet = opened(type);
    const hash = `#figures=${type}&v=${core.version}&${figures}`;
    return { sheet, found: openLink(hash, place(type), sheet, locale) };
  };
  const paths = (figures: string, type = "attribution") => {
    const { sheet, found } = openedWith(figures, type);
    expect(found).toBeDefined();
    expect(sheet.calculation, "the answer for the page's own inputs").toEqual(opened(type).calculation);
    return sheet.problems.map(({ path, code }) => `${path} ${code}`);
  };
  const row = "touches.0.partner=A&touches.0.daysBeforeClose=1";

  it.each([
    ["dealvalue=5", ["dealvalue"]],
    ["dealValue=5&_glamour=1&dealvalue=5&dealvalue=6", ["_glamour", "dealvalue"]],
    [`${row}&touches.0.color=red&touches.1.color=red`, ["touches.color"]],
    [`${row}&touches.0.credit=1`, ["touches.credit"]],
    [`${row}&touches.2.partner=B`, ["touches.partner"]],
    ["touches.9999.partner=A", ["touches.partner"]],
    ["toString=1&touches=5&__proto__=1&constructor=2", ["toString", "touches", "__proto__", "constructor"]],
    ["__proto__.0.polluted=1&touches.0.__proto__=1", ["__proto__.polluted", "touches.__proto__"]],
  ])("with names that the calculator does not have is taken without them: %s", (figures, unused) => {
    const { sheet, found } = openedWith(`${figures}&model=linear`);
    expect(found).toEqual({ ...WHOLE, unused });
    expect(sheet.problems).toEqual([]);
    expect(sheet.answered.model).toBe("linear");
    expect("polluted" in [] || Object.hasOwn(Object.prototype, "0")).toBe(false);
    expect(Object.keys(sheet.answered).sort()).toEqual(Object.keys(opened("attribution").answered).sort());
  });

  it.each([
    "utm_source=mail&utm_campaign=x",
    "_gl=1*abc*_ga*MTIz",
    "gclid=a&gbraid=b&fbclid=c&msclkid=d",
    "mc_cid=1&mc_eid=2&_hsenc=3&_hsmi=4&mkt_tok=5",
  ])("does not name what only says where somebody came from: %s", (tracking) => {
    const { sheet, found } = openedWith(`dealValue=5000&${tracking}`);
    expect(found).toEqual(WHOLE);
    expect(sheet.problems).toEqual([]);
    expect(sheet.answered.dealValue).toBe("5000");
  });

  it("reports invalid values", () => {
    expect(paths("dealValue=-1")).toEqual(["dealValue belowMinimum"]);
    expect(paths("dealValue=1e3")).toEqual(["dealValue notANumber"]);
    expect(paths("dealValue=")).toEqual(["dealValue required"]);
    expect(paths("registered=maybe", "deal-model")).toEqual(["registered wrongType"]);
  });

  it.each([
    ["sponsorship=40,000", "en-US", "sponsorship", "40000"],
    ["sponsorship=40,000", "de", "sponsorship", "40"],
    ["sponsorship=40.000,5", "de", "sponsorship", "40000.5"],
    ["sponsorship=$40k", "en-US", "sponsorship", "40000"],
    ["sponsorship=40%20000", "fr", "sponsorship", "40000"],
    ["sponsorship=40.000", "de", "sponsorship", "40"],
    ["ourShare=0.3", "de", "ourShare", "0.3"],
    ["ourShare=0,3", "de", "ourShare", "0.3"],
    ["ourShare=30%25", "en-US", "ourShare", "0.3"],
  ])("%s is read in %s as a person means it", (figures, locale, id, value) => {
    const { sheet, found } = openedWith(figures, "event-roi", locale);
    expect(found).toEqual(WHOLE);
    expect(sheet.problems).toEqual([]);
    expect(sheet.answered[id]).toBe(value);
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

describe("a link that was cut", () => {
  const touches = Array.from({ length: 100 }, (_, at) => ({
    partner: `Partner ${at}`,
    daysBeforeClose: "1",
  }));
  const link = linkOf("attribution", opened("attribution", { touches, dealValue: "250000" }));
  const start = link.indexOf("&n=") + "&n=1".length;

  it("says so wherever it was cut, and has no figure that was cut", () => {
    const rows = opened("attribution", { touches }).answered.touches as readonly object[];
    for (let length = start; length < link.length; length += length < start + 60 ? 1 : 397) {
      const { sheet, found } = openedBy(link.slice(0, length), "attribution");
      expect({ length, ...found }).toEqual({ length, ...WHOLE, isIncomplete: true });
      expect({ length, problems: sheet.problems }).toEqual({ length, problems: [] });
      expect(["250000", "100000"]).toContain(sheet.answered.dealValue);
      const got = sheet.rows("touches").length;
      const own = opened("attribution").answered.touches;
      expect([rows.slice(0, got), own]).toContainEqual(sheet.answered.touches);
    }
    expect(openedBy(link, "attribution").found).toEqual(WHOLE);
  });

  it("keeps the whole rows", () => {
    const at = link.indexOf("&touches.27.partner");
    for (const [length, count] of [
      [at, 26],
      [at + "&touches.2".length, 26],
      [at + "&touches.27.p".length, 27],
      [link.indexOf("&touches.28."), 27],
      [link.indexOf("&touches.28.") + "&touches.28.partner=P".length, 28],
    ] as const) {
      const { sheet } = openedBy(link.slice(0, length), "attribution");
      expect(sheet.rows("touches").length, link.slice(length - 20, length)).toBe(count);
    }
  });

  it("says so behind what was appended, and where its middle is missing", () => {
    const short = link.slice(0, 2000);
    expect(openedBy(`${short}&utm_source=x&_gl=1`, "attribution").found?.isIncomplete).toBe(true);
    expect(openedBy(`${link}&utm_source=x&_gl=1`, "attribution").found).toEqual(WHOLE);
    const gap = link.replace(/&touches\.5\d\.\w+=[^&]*/g, "");
    expect(openedBy(gap, "attribution").found?.isIncomplete).toBe(true);
  });
});

describe("a link that another program wrote again", () => {
  const inputs = { touches: [{ partner: "Ácme & Söhne=1 50%", daysBeforeClose: "1" }], dealValue: "250000" };
  const before = opened("attribution", inputs);
  const link = linkOf("attribution", before);
  const [, figures = ""] = link.split("#");

  it.each([
    ["as HTML", figures.replaceAll("&", "&amp;")],
    ["as HTML twice", figures.replaceAll("&", "&amp;amp;")],
    ["encoded as a part", encodeURIComponent(figures)],
    ["encoded as a part twice", encodeURIComponent(encodeURIComponent(figures))],
    ["encoded as an address", encodeURI(figures)],
    ["encoded as an address twice", encodeURI(encodeURI(figures))],
    ["behind settings, as HTML", `theme=dark&amp;${figures.replaceAll("&", "&amp;")}`],
    ["behind settings, encoded", encodeURIComponent(`theme=dark&${figures}`)],
  ])("is read %s", (_, again) => {
    const { sheet, found } = openedBy(`https://host.example/#${again}`, "attribution");
    expect(found).toEqual(WHOLE);
    expect(sheet.answered).toEqual(before.answered);
    expect(linkedType(`#${again}`)).toBe("attribution");
  });

  it("is told from one with names that look encoded", () => {
    const odd = { touches: [{ partner: "100%20 or %41", daysBeforeClose: "1" }] };
    const made = linkOf("attribution", opened("attribution", odd));
    for (const each of [made, `${made.split("#")[0]}#${encodeURI(made.split("#")[1] ?? "")}`]) {
      const { sheet } = openedBy(each, "attribution");
      expect(sheet.answered.touches).toMatchObject([{ partner: "100%20 or %41" }]);
    }
  });

  it("does not block the page if it was made to be decoded forever", () => {
    const hash = `#figures=attribution&dealValue=${"%25".repeat(300_000)}25`;
    expect(linkedType(hash)).toBe("attribution");
  });
});

describe("what a page has behind the # itself", () => {
  it.each([
    ["#access_token=abc&token_type=bearer&expires_in=9", "#figures="],
    ["#access_token=abc", "#figures="],
    ["#id_token=abc&state=x&theme=dark", "#figures="],
    ["#/callback?code=abc&tab=2", "#/callback?figures="],
    ["#/prices?session=abc", "#/prices?figures="],
    ["#/access_token=abc&token_type=bearer", "#figures="],
    ["#theme=dark&email=a@b.example", "#figures="],
    ["#x=eyJhbGciOi.eyJzdWIi.sig", "#figures="],
    ["#settings=eyJ2IjoxLCJjYWxj", "#settings=eyJ2IjoxLCJjYWxj&figures="],
    ["#/prices", "#/prices?figures="],
    ["#!/prices?tab=2", "#!/prices?tab=2&figures="],
    ["#pricing", "#figures="],
  ])("%s leaves %s in a link", (own, wanted) => {
    const link = linkTo(`https://host.example/${own}`, place("tier-roi"), core.version, {});
    expect(new URL(link).hash.split("tier-roi")[0]).toBe(wanted);
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

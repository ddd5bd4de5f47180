import { describe, expect, it } from "vitest";
import type { Inputs, Program } from "../../www/src/core/contract/index.js";
import { load } from "../../www/src/core/index.js";
import { readingOf } from "../../www/src/element/desk/opened-by-link.js";
import { linkOf as elementLink, linkedType, linkTo, openLink as openWith } from "../../www/src/sheet/link.js";
import { splitHash } from "../../www/src/sheet/link-hash.js";
import type { Sheet } from "../../www/src/sheet/sheet.js";
import { Reader } from "../../www/src/text/read-number.js";
import { EXAMPLES } from "./support/examples.js";
import { realSheet } from "./support/sheets.js";

const core = await load();
const PAGE = "https://host.example/prices?lang=de#faq";
const place = (type: string, id = "") => ({ type, id });

/** Opens a link as a page in a language does. */
const openLink = (hash: string, to: Parameters<typeof openWith>[1], sheet: Sheet, locale = "en-US") =>
  openWith(hash, to, sheet, readingOf(new Reader(locale, "USD"))) ? sheet.state.link : undefined;

/** The state of a link that opens complete, in the same version, with every name known. */
const WHOLE = { otherVersion: undefined, isIncomplete: false, unused: [] };

const linkOf = (type: string, { answered }: Sheet, id = "") =>
  linkTo(PAGE, place(type, id), core.version, answered);

/** A calculator on a page that a link opens. */
function openedBy(link: string, type: string, id = "", program?: Program) {
  const sheet = realSheet(type, {}, program);
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
    const before = realSheet(type, inputs, program);
    const { sheet, found } = openedBy(linkOf(type, before), type, "", program);
    expect(found).toEqual(WHOLE);
    expect(sheet.problems).toEqual([]);
    expect(given(sheet.answered)).toEqual(given(before.answered));
    expect(sheet.calculation).toEqual(before.calculation);
  });

  it("keeps the page's address and has all inputs in the hash", () => {
    const url = new URL(linkOf("event-roi", realSheet("event-roi")));
    expect(url.href.split("#")[0]).toBe("https://host.example/prices?lang=de");
    expect(url.hash).toMatch(/^#figures=event-roi&v=\d+\.\d+\.\d+&/);
  });

  it("contains defaults too, so that later changes of defaults do not affect it", () => {
    expect(linkOf("event-roi", realSheet("event-roi"))).toContain("&sponsorship=30000&");
  });

  it("does not mark unchanged inputs as changed, including inputs without a value", () => {
    const { sheet } = openedBy(
      linkOf("co-marketing-budget", realSheet("co-marketing-budget")),
      "co-marketing-budget",
    );
    expect(sheet.state.fields).toEqual({});
  });

  it("is appended to the page's own hash, and replaces an earlier link", () => {
    const once = linkTo("https://host.example/#/prices", place("tier-roi"), core.version, {});
    expect(once).toBe(`https://host.example/#/prices?figures=tier-roi&v=${core.version}&n=0&end=0`);
    expect(linkTo(once, place("tier-roi"), core.version, {})).toBe(once);
    expect(openLink(new URL(once).hash, place("tier-roi"), realSheet("tier-roi"))).toBeDefined();
    const settings = linkTo("https://host.example/#theme=dark", place("tier-roi"), core.version, {});
    expect(settings).toBe(`https://host.example/#theme=dark&figures=tier-roi&v=${core.version}&n=0&end=0`);
    expect(linkTo(settings, place("tier-roi"), core.version, {})).toBe(settings);
  });

  it("applies to one type, and to one element if it contains an id", () => {
    const link = linkOf("event-roi", realSheet("event-roi", { sponsorship: 1 }), "booth");
    expect(openedBy(link, "event-roi", "booth").sheet.answered.sponsorship).toBe("1");
    expect(openedBy(link, "event-roi", "other").found).toBeUndefined();
    expect(openedBy(link, "tier-roi", "booth").found).toBeUndefined();
    const unnamed = linkOf("event-roi", realSheet("event-roi", { sponsorship: 1 }));
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
    const before = realSheet("tier-roi");
    const sheet = realSheet("tier-roi", {}, undefined, now);
    const link = linkTo(PAGE, place("tier-roi"), made, before.answered);
    const found = openLink(new URL(link).hash, place("tier-roi"), sheet);
    expect(found).toEqual({ ...WHOLE, otherVersion: isOther ? made : undefined });
  });
});

describe("the figures of a link", () => {
  const type = "event-roi";
  const inputs = { sponsorship: "40000" };
  const made = elementLink({ id: "" }, PAGE, realSheet(type, inputs));

  /** What a page of a version says about a link with some of its names replaced. */
  function compared(version: string, names: Record<string, string | undefined> = {}, link = made) {
    const figures = new URLSearchParams(new URL(link).hash.slice(1));
    for (const [name, value] of Object.entries(names)) {
      if (value === undefined) figures.delete(name);
      else figures.set(name, value);
    }
    const count = String([...figures].length - 4);
    figures.set("n", count);
    figures.set("end", count);
    const sheet = realSheet(type, {}, undefined, version);
    const found = openLink(`#${figures}`, place(type), sheet);
    expect(found?.isIncomplete).toBe(false);
    return { found, changed: found?.compared?.changed };
  }

  it("are those that the page shows first, with twelve digits", () => {
    const figures = [...new URLSearchParams(new URL(made).hash.slice(1))].filter(([name]) =>
      name.startsWith("was."),
    );
    expect(figures.slice(0, 3)).toEqual([
      ["was.returnMultiple", "4.16666666667"],
      ["was.netRoi", "3.16666666667"],
      ["was.costPerDeal", "6000"],
    ]);
    expect(figures).toHaveLength(12);
  });

  it("are not compared by the version that made it, nor if they are not whole", () => {
    const { found } = compared(core.version, { "was.revenue": "1" });
    expect(found).toEqual(WHOLE);
    const cut = made.replace("v=0.1.0", "v=0.0.9").slice(0, -20);
    const sheet = realSheet(type);
    expect(openLink(new URL(cut).hash, place(type), sheet)).toMatchObject({ isIncomplete: true });
    expect(sheet.state.link?.compared).toBeUndefined();
  });

  it("are said to be the same where the formulas may have changed, and nothing is said otherwise", () => {
    expect(compared("2.0.0").found?.compared).toEqual({ version: core.version, changed: [] });
    expect(compared("0.1.9").found?.compared).toBeUndefined();
  });

  it("are compared one by one with those of another version", () => {
    const names = {
      "was.revenue": "100000",
      "was.deals": "",
      "was.oldFigure": "5",
      "was.pipeline": "many",
      "was.cost-": "1",
    };
    for (const version of ["0.1.9", "2.0.0"]) {
      const { found, changed } = compared(version, names);
      expect(changed).toEqual([
        { id: "deals", was: null, now: "4.5" },
        { id: "revenue", was: "100000", now: "112500" },
        { id: "oldFigure", was: "5", now: undefined },
      ]);
      expect(found?.unused).toEqual(["was.cost-"]);
    }
  });

  it("do not count while the entries have a problem", () => {
    expect(compared("2.0.0", { sponsorship: "-1" }).found?.compared).toBeUndefined();
  });
});

describe("a link written by hand", () => {
  const openedWith = (figures: string, type = "attribution", locale?: string) => {
    const sheet = realSheet(type);
    const hash = `#figures=${type}&v=${core.version}&${figures}`;
    return { sheet, found: openLink(hash, place(type), sheet, locale) };
  };
  const paths = (figures: string, type = "attribution") => {
    const { sheet, found } = openedWith(figures, type);
    expect(found).toBeDefined();
    expect(sheet.calculation, "the answer for the page's own inputs").toEqual(realSheet(type).calculation);
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
    expect(Object.keys(sheet.answered).sort()).toEqual(Object.keys(realSheet("attribution").answered).sort());
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
    const sheet = realSheet("attribution");
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
  const link = linkOf("attribution", realSheet("attribution", { touches, dealValue: "250000" }));
  const start = link.indexOf("&n=") + "&n=1".length;

  it("says so wherever it was cut, and has no figure that was cut", () => {
    const rows = realSheet("attribution", { touches }).answered.touches as readonly object[];
    for (let length = start; length < link.length; length += length < start + 60 ? 1 : 397) {
      const { sheet, found } = openedBy(link.slice(0, length), "attribution");
      expect({ length, ...found }).toEqual({ length, ...WHOLE, isIncomplete: true });
      expect({ length, problems: sheet.problems }).toEqual({ length, problems: [] });
      expect(["250000", "100000"]).toContain(sheet.answered.dealValue);
      const got = sheet.rows("touches").length;
      const own = realSheet("attribution").answered.touches;
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
  const before = realSheet("attribution", inputs);
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

  it("is distinguished from a link with names that look encoded", () => {
    const odd = { touches: [{ partner: "100%20 or %41", daysBeforeClose: "1" }] };
    const made = linkOf("attribution", realSheet("attribution", odd));
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

describe("the page's own part of the hash", () => {
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

import { describe, expect, it } from "vitest";
import { html, nothing, svg } from "../../../shared/lit.js";
import { chartContext } from "../../answer/chart-area.js";
import { core, type Exported, exported } from "../export.test-support.js";
import { headlineOf } from "../message.js";
import { chartPicture } from "./chart-picture.js";
import { contrast } from "./mix.js";
import { DEFAULT_PALETTE, legible } from "./palette.js";
import { postPicture } from "./post.js";
import { type Picture, shape } from "./shape.js";
import { svgText } from "./svg-text.js";
import { shapesOf } from "./template-shapes.js";

const LANGUAGES = ["en", "de", "ja", "ar"];

function chartsOf({ view, answer, setting }: Exported): Picture[] {
  const caption = { answer: "Event ROI · Return multiple: 5×", program: "Acme & Sons" };
  return view.sheet.description.charts.flatMap((chart) => {
    const context = chartContext(view, answer, chart, setting.isRtl);
    return chartPicture(chart, context, setting, caption) ?? [];
  });
}

/** Fails unless every element of an XML text is closed, and every attribute is quoted. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, closes, tag = "", attributes = "", isEmpty] of xml.matchAll(
    /<(\/?)([\w:]+)([^<>]*?)(\/?)>/g,
  )) {
    expect(attributes).toMatch(/^(?:\s+[\w:-]+="[^"<]*")*\s*$/);
    if (closes) expect(open.pop()).toBe(tag);
    else if (!isEmpty) open.push(tag);
  }
  expect(open).toEqual([]);
  expect(xml.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)/);
}

/** The texts of an SVG file, one for each `text`. */
const textsIn = (xml: string): string[] =>
  [...xml.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, inside = ""]) =>
    inside.replace(/<title>.*?<\/title>/g, "").replace(/<[^>]*>/g, ""),
  );

describe.each(core.calculators().map(({ id }) => id))("the charts of %s as SVG", (type) => {
  it.each(LANGUAGES)("are whole files in %s, without classes and addresses", (language) => {
    const pictures = chartsOf(exported(type, language));
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) {
      const xml = svgText(picture);
      expectWellFormed(xml.replace(/^<\?xml.*\?>\n/, ""));
      expect(xml).not.toMatch(/class=|var\(|url\(|href|NaN|undefined|light-dark/);
      expect(xml.match(/https?:[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
      expect(xml).toContain("Acme &amp; Sons");
      expect(xml).toContain(`direction="${language === "ar" ? "rtl" : "ltr"}"`);
    }
  });

  it("have the figures that the chart has on the screen", () => {
    const { view, answer, setting } = exported(type);
    for (const chart of view.sheet.description.charts) {
      const context = chartContext(view, answer, chart, false);
      const picture = chartPicture(chart, context, setting, { answer: "", program: "" });
      if (!picture) continue;
      const texts = textsIn(svgText(picture)).join("|");
      if (chart.kind !== "funnel" && chart.kind !== "bars") continue;
      const shown = chart.lines.filter((id) => (answer.values[id] ?? null) !== null);
      for (const id of shown) expect(texts).toContain(view.wording.write(id, answer.values[id] ?? null));
    }
  });
});

it("a chart's title stands above it, and its caption below", () => {
  const [funnel] = chartsOf(exported("event-roi"));
  const texts = textsIn(svgText(funnel as Picture));
  expect(texts[0]).toBe("75 leads become 22.5 opportunities and 4.5 deals");
  expect(texts.slice(-2)).toEqual(["Event ROI · Return multiple: 5×", "Acme &amp; Sons"]);
});

it("a requirement has its progress as text and as a bar", () => {
  const [progress] = chartsOf(exported("tier-benefits"));
  const xml = svgText(progress as Picture);
  expect(textsIn(xml).join("|")).toContain("$70,000 of $100,000 · $30,000 still needed");
  const widths = [...xml.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(widths.slice(1, 3)).toEqual([720, 504]);
});

it("a picture for posts has the headline, the key figures, the program and the address", () => {
  const { view, answer, setting } = exported("event-roi");
  const picture = postPicture(setting, {
    title: "Event ROI",
    headline: headlineOf(view, answer),
    pieces: [
      { text: "about ", isSign: true },
      { text: "5", isSign: false },
      { text: ".1", isSign: false },
    ],
    figures: [{ label: "Cost per deal", text: "$4,888.89" }],
    program: "Acme",
    address: "acme.example",
  });
  expect([picture.width, picture.height]).toEqual([1200, 630]);
  const xml = svgText(picture);
  expectWellFormed(xml.replace(/^<\?xml.*\?>\n/, ""));
  expect(textsIn(xml)).toEqual([
    ...["Event ROI", "Return multiple", "about 5.1", "$4,888.89", "Cost per deal", "Acme", "acme.example"],
  ]);
});

it("an address runs from left to right in an Arabic picture", () => {
  const { setting } = exported("event-roi", "ar");
  const address = "host.example/partners";
  const headline = { label: "العائد", text: "5" };
  const post = {
    title: "الفعالية",
    headline,
    pieces: [{ text: "5", isSign: false }],
    figures: [],
    program: "Acme",
    address,
  };
  expect(textsIn(svgText(postPicture(setting, post)))).toContain(`\u2066${address}\u2069`);
});

describe("the colors of a picture", () => {
  it("are those of a light page", () => {
    const page = { ...DEFAULT_PALETTE, paper: "#fffaf0", accent: "#7a2e4d" };
    expect(legible(page)).toEqual(page);
  });

  it("are the usual ones where those of a dark page could not be read", () => {
    const dark = { paper: "#14181c", ink: "#ffffff", quiet: "#a2adb8", accent: "#0b5f78", rule: "#323a42" };
    const taken = legible(dark);
    expect(taken).toEqual({ ...DEFAULT_PALETTE, rule: "#323a42" });
    expect(contrast(taken.ink, taken.paper)).toBeGreaterThan(7);
  });
});

describe("a template as shapes", () => {
  it("has texts, numbers and lists, without events and what is nothing", () => {
    const inside = [svg`<tspan x=${2}>${"a"}</tspan>`, svg`<tspan>b</tspan>`];
    const drawn = html`<text class="one ${"two"}" @click=${() => undefined} y=${1.5}>${nothing}${inside}</text>`;
    expect(shapesOf(drawn)).toEqual([
      shape("text", { class: "one two", y: "1.5" }, shape("tspan", { x: "2" }, "a"), shape("tspan", {}, "b")),
    ]);
  });

  it("keeps signs in values", () => {
    const drawn = svg`<text>${'a < b & "c" > d'}</text>`;
    expect(shapesOf(drawn)).toEqual([shape("text", {}, 'a < b & "c" > d')]);
    expect(
      svgText({ ...(chartsOf(exported("event-roi"))[0] as Picture), shapes: shapesOf(drawn) as never }),
    ).toContain("<text>a &lt; b &amp; &quot;c&quot; &gt; d</text>");
  });
});

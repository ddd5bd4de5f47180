import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isColor } from "../../shared/color.js";
import { programIn } from "../embed/placed.js";
import type { Embedding } from "./embedding.js";
import { frameAddress } from "./frame-address.js";
import { elementSnippet, frameSnippet, npmSnippet } from "./snippets.js";

const plain: Embedding = {
  type: "event-roi",
  program: undefined,
  locale: "",
  currency: "",
  theme: "",
  properties: {},
  compact: false,
  first: [],
  view: "",
  heading: "",
  button: undefined,
  fallback: {
    language: "en",
    title: "Event ROI",
    question: "What does it bring?",
    example: "Example: You invest $22,000.",
    open: "Open the calculator",
  },
  server: "https://calculators.example/",
};

/** Removes the fallback from a snippet. */
const withoutFallback = (lines: string) =>
  lines.replace(/>\n {2}<span lang=.*<\/span>\n<\/partner/, "></partner");
const full: Embedding = {
  ...plain,
  program: "starter",
  locale: "pt-BR",
  currency: "BRL",
  theme: "dark",
  properties: { accent: "#7a2e4d", "text-size": "18px" },
  compact: true,
  first: ["revenue", "deals"],
  view: "customer",
};

const documented = readFileSync(new URL("../../../../docs/embedding.md", import.meta.url), "utf8");

describe("the element's snippet", () => {
  it("leaves out settings with their defaults", () => {
    expect(withoutFallback(elementSnippet(plain))).toBe(
      `<script type="module" src="https://calculators.example/element.js"></script>\n` +
        `<partner-calculator type="event-roi"></partner-calculator>`,
    );
  });

  it("has every chosen setting", () => {
    expect(elementSnippet(full)).toContain(
      `<partner-calculator type="event-roi" program="starter" locale="pt-BR" currency="BRL" theme="dark" first="revenue,deals" view="customer" compact style="--pc-accent: #7a2e4d; --pc-text-size: 18px">`,
    );
  });

  it("is the one in the documentation", () => {
    const same = { ...plain, type: "deal-model", program: "starter", properties: { accent: "#7a2e4d" } };
    expect(documented).toContain(withoutFallback(elementSnippet(same)));
  });
});

describe("the frame's snippet", () => {
  it("is the one in the documentation", () => {
    const same = {
      ...plain,
      type: "tier-benefits",
      fallback: { ...plain.fallback, title: "Tier benefits" },
      program: "lean",
      locale: "en",
    };
    const lines = frameSnippet(same).replace(/<span .*<\/span>/, "");
    const plainly = (text: string) => text.replace(/\s+(?=[\w>])/g, " ").replace(/\s+>/g, ">");
    expect(plainly(documented)).toContain(plainly(lines));
  });

  it("has an address with every chosen setting", () => {
    const program = `https://partners.example/a b.json?x=1&y="2"`;
    const [, address = ""] = /src="([^"]*)"/.exec(frameSnippet({ ...full, program })) ?? [];
    expect(address).toBe(frameAddress({ ...full, program }));
    expect(Object.fromEntries(new URL(address).searchParams)).toEqual({
      calculator: "event-roi",
      program,
      locale: "pt-BR",
      currency: "BRL",
      theme: "dark",
      accent: "#7a2e4d",
      "text-size": "18px",
      first: "revenue,deals",
      view: "customer",
      compact: "",
    });
  });

  it("keeps a program's address readable", () => {
    expect(frameSnippet({ ...plain, program: "/your/path/acme.json" })).toContain(
      "program=/your/path/acme.json",
    );
  });
});

describe("a program of one's own", () => {
  const own = { ...plain, program: { id: "acme", name: "Acme's <Größe> & more" } };

  it("is inside the snippet, without characters that an editor would escape", () => {
    const written = `program='{"id":"acme","name":"Acme\\u0027s \\u003cGröße\\u003e \\u0026 more"}'`;
    expect(elementSnippet(own)).toContain(written);
    expect(npmSnippet(own)).toContain(written);
    expect(JSON.parse(/program='([^']*)'/.exec(written)?.[1] ?? "")).toEqual(own.program);
  });

  it("is in the hash of a frame's address, which no server sees", () => {
    const { hash, searchParams } = new URL(frameAddress(own));
    // Without its hash, the address still expects a program in the hash, so that the frame does not
    // show another one.
    expect(Object.fromEntries(searchParams)).toEqual({ calculator: "event-roi", program: "#program" });
    expect(programIn(hash)).toEqual(own.program);
    expect(programIn(`${hash}&figures=event-roi&v=0.1.0`)).toEqual(own.program);
    expect(programIn("#theme=dark")).toBeUndefined();
    expect(programIn("#program=%%%")).toBe("%%%");
  });
});

it("a title and a button of the page's own go into their slots", () => {
  const button = { text: "Apply & win", address: "https://example.com/apply?a=1&b=2" };
  const lines = elementSnippet({ ...plain, heading: "What will you earn?", button });
  expect(lines).toContain(`<span slot="heading" role="heading" aria-level="2">What will you earn?</span>`);
  expect(lines).toContain(
    `<a slot="call-to-action" href="https://example.com/apply?a=1&b=2">Apply &amp; win</a>`,
  );
});

it("a button has figures in its address; where no script runs, the address has none", () => {
  const button = { text: "Apply", address: "https://example.com/apply?m={investment}&t={tier}" };
  expect(elementSnippet({ ...plain, button })).toContain(
    `href="https://example.com/apply?m=&t=" data-address="https://example.com/apply?m={investment}&t={tier}"`,
  );
  const { searchParams } = new URL(frameAddress({ ...plain, heading: "What for?", button }));
  expect(Object.fromEntries(searchParams)).toEqual({
    calculator: "event-roi",
    heading: "What for?",
    button: "Apply",
    to: button.address,
  });
});

describe("the frame in a system that removes parts of it", () => {
  it("has a size without the attribute style, and is on one line", () => {
    const [line = ""] = frameSnippet(full).split("\n");
    expect(line).toMatch(/^<iframe .* width="100%" height="900" .*<\/iframe>$/);
  });

  it("has the worked example inside, for systems that remove the tag alone", () => {
    expect(frameSnippet(plain)).toContain('<span lang="en">Example: You invest $22,000. <a href="');
  });
});

it("without a script, the page shows a worked example and a link to the calculator", () => {
  expect(elementSnippet(plain)).toContain(
    `<span lang="en">Example: You invest $22,000. <a href="https://calculators.example/embed.html?calculator=event-roi">Open the calculator</a></span>`,
  );
});

it("the package's snippet imports the element by its name", () => {
  expect(npmSnippet(full)).toContain(`import "partner-calculators/element";`);
  expect(npmSnippet(full)).not.toContain("element.js");
});

it("no value of a snippet ends its quotes", () => {
  const hostile = `"><script>alert(1)</script>`;
  const fallback = { language: "en", title: hostile, question: hostile, example: hostile, open: hostile };
  const own = { name: hostile, text: `'${hostile}` };
  const button = { text: hostile, address: `/${hostile}` };
  const others = {
    locale: hostile,
    heading: hostile,
    button,
    fallback,
    first: [hostile],
    server: `/${hostile}`,
  };
  for (const program of [hostile, own]) {
    for (const snippet of [elementSnippet, frameSnippet, npmSnippet]) {
      expect(snippet({ ...plain, ...others, program })).not.toContain("<script>alert");
    }
  }
});

describe("a color", () => {
  it.each(["#7a2e4d", "teal", "rgb(10 20 30 / 50%)", "oklch(0.5 0.1 200)"])("%s", (text) => {
    expect(isColor(text)).toBe(true);
  });
  it.each(["red; }", "</style>", "url(https://elsewhere.example/a.png)", "var(--x)", ""])(
    "is not %s",
    (text) => {
      expect(isColor(text)).toBe(false);
    },
  );
});

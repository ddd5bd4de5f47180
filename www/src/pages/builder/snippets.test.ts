import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isColor } from "../../shared/color.js";
import { programIn } from "../embed/placed.js";
import { type Embedding, elementSnippet, frameAddress, frameSnippet, npmSnippet } from "./snippets.js";

const plain: Embedding = {
  type: "event-roi",
  program: undefined,
  locale: "",
  currency: "",
  theme: "",
  accent: "",
  compact: false,
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

/** Lines without what they show where scripts do not run. */
const withoutFallback = (lines: string) => lines.replace(/>\n {2}<p lang=.*<\/p>\n<\/partner/, "></partner");
const full: Embedding = {
  ...plain,
  program: "starter",
  locale: "pt-BR",
  currency: "BRL",
  theme: "dark",
  accent: "#7a2e4d",
  compact: true,
};

const documented = readFileSync(new URL("../../../../docs/embedding.md", import.meta.url), "utf8");

describe("the element's snippet", () => {
  it("says no more than it has to", () => {
    expect(withoutFallback(elementSnippet(plain))).toBe(
      `<script type="module" src="https://calculators.example/element.js"></script>\n` +
        `<partner-calculator type="event-roi"></partner-calculator>`,
    );
  });

  it("says all that was chosen", () => {
    expect(elementSnippet(full)).toContain(
      `<partner-calculator type="event-roi" program="starter" locale="pt-BR" currency="BRL" theme="dark" compact>`,
    );
    expect(elementSnippet(full)).toContain("{ --pc-accent: #7a2e4d; }");
  });

  it("is the one in the documentation", () => {
    const same = { ...plain, type: "deal-model", program: "starter", accent: "#7a2e4d" };
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
    expect(documented).toContain(frameSnippet(same));
  });

  it("has an address from which all can be read again", () => {
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
  const own = { ...plain, program: { id: "acme-program", program: { id: "acme", name: "Acme Größe" } } };

  it("travels inside the lines", () => {
    expect(elementSnippet(own)).toContain(
      `<script type="application/json" id="acme-program">{"id":"acme","name":"Acme Größe"}</script>`,
    );
    expect(elementSnippet(own)).toContain(`program="#acme-program"`);
    expect(npmSnippet(own)).toContain(`program="#acme-program"`);
  });

  it("travels in the address of a frame, where no server sees it", () => {
    const { hash, search } = new URL(frameAddress(own));
    expect(search).toBe("?calculator=event-roi");
    expect(programIn(hash)).toEqual({ id: "acme", name: "Acme Größe" });
    expect(programIn(`${hash}&figures=event-roi&v=0.1.0`)).toEqual({ id: "acme", name: "Acme Größe" });
    expect(programIn("#theme=dark")).toBeUndefined();
    expect(programIn("#program=%%%")).toBe("%%%");
  });
});

it("a title and a button of the page's own go into their slots", () => {
  const button = { text: "Apply & win", address: "https://example.com/apply?a=1&b=2" };
  const lines = elementSnippet({ ...plain, heading: "What will you earn?", button });
  expect(lines).toContain(`<h2 slot="heading">What will you earn?</h2>`);
  expect(lines).toContain(
    `<a slot="call-to-action" href="https://example.com/apply?a=1&amp;b=2">Apply &amp; win</a>`,
  );
});

it("without a script, a worked example and a link to the calculator stand there", () => {
  expect(elementSnippet(plain)).toContain(
    `<p lang="en">Example: You invest $22,000. <a href="https://calculators.example/embed.html?calculator=event-roi">Open the calculator</a></p>`,
  );
});

it("the package's snippet imports it by its name", () => {
  expect(npmSnippet(full)).toContain(`import "partner-calculators/element";`);
  expect(npmSnippet(full)).not.toContain("element.js");
});

it("no snippet lets anything out of its quotes", () => {
  const hostile = `"><script>alert(1)</script>`;
  const fallback = { language: "en", title: hostile, question: hostile, example: hostile, open: hostile };
  const own = { id: "acme-program", program: { name: hostile } };
  const button = { text: hostile, address: `/${hostile}` };
  const others = { locale: hostile, heading: hostile, button, fallback, server: `/${hostile}` };
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

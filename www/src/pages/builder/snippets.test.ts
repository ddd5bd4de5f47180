import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isColor } from "../../shared/color.js";
import { type Embedding, elementSnippet, frameSnippet, npmSnippet } from "./snippets.js";

const plain: Embedding = {
  type: "event-roi",
  title: "Event ROI",
  program: undefined,
  locale: "",
  currency: "",
  theme: "",
  accent: "",
  compact: false,
  server: "https://calculators.example/",
};
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
    expect(elementSnippet(plain)).toBe(
      `<script type="module" src="https://calculators.example/element.js"></script>\n` +
        `<partner-calculator type="event-roi"></partner-calculator>`,
    );
  });

  it("says all that was chosen", () => {
    expect(elementSnippet(full)).toContain(
      `<partner-calculator type="event-roi" program="starter" locale="pt-BR" currency="BRL" theme="dark" compact></partner-calculator>`,
    );
    expect(elementSnippet(full)).toContain("{ --pc-accent: #7a2e4d; }");
  });

  it("is the one in the documentation", () => {
    const same = { ...plain, type: "deal-model", program: "starter", accent: "#7a2e4d" };
    expect(documented).toContain(elementSnippet(same));
  });
});

describe("the frame's snippet", () => {
  it("is the one in the documentation", () => {
    const same = {
      ...plain,
      type: "tier-benefits",
      title: "Tier benefits",
      program: "lean",
      locale: "en",
    };
    expect(documented).toContain(frameSnippet(same));
  });

  it("has an address from which all can be read again", () => {
    const program = `https://partners.example/a b.json?x=1&y="2"`;
    const [, address = ""] = /src="([^"]*)"/.exec(frameSnippet({ ...full, program })) ?? [];
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

it("the package's snippet imports it by its name", () => {
  expect(npmSnippet(full)).toContain(`import "partner-calculators/element";`);
  expect(npmSnippet(full)).not.toContain("calculators.example");
});

it("no snippet lets anything out of its quotes", () => {
  const hostile = `"><script>alert(1)</script>`;
  const embedding = { ...plain, program: hostile, locale: hostile, title: hostile, server: `/${hostile}` };
  for (const snippet of [elementSnippet, frameSnippet, npmSnippet]) {
    expect(snippet(embedding)).not.toContain("<script>alert");
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

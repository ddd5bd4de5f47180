import { describe, expect, it } from "vitest";
import { everyLanguage } from "../../../text/known-languages.js";
import type { Inside } from "../../one-file/inside.js";
import { pageWith, scriptWith } from "./compose.js";
import { type Chosen, gather } from "./gather.js";
import { needsScript } from "./words.js";

const HOSTILE = "</script><script>alert(1)</script> <!-- $& $` \u2028 \\ '";

/** A fake engine, which stores its data in a global variable. */
const ENGINE = "globalThis.handedOver=INSIDE;\n";

const CHOSEN: Chosen = {
  calculators: ["event-roi"],
  program: { id: "acme", name: { de: HOSTILE, fr: "Partenaires" }, currency: "EUR" },
  currency: "JPY",
  looks: { locale: "de-AT", theme: "dark", properties: { accent: "#7a2e4d" }, compact: true, view: "" },
  ownWords: { heading: "", button: undefined },
  first: [],
  isPage: true,
};

/** Runs a script with the fake engine, and returns the engine's data. */
function handedOver(script: string): Inside {
  new Function(script)();
  const { handedOver } = globalThis as { handedOver?: Inside };
  delete (globalThis as { handedOver?: Inside }).handedOver;
  if (!handedOver) throw new Error("The engine did not run.");
  return handedOver;
}

const scriptsIn = (page: string) =>
  [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = ""]) => text);

const json = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

describe("a page", () => {
  it("has one script, which gets every choice unchanged", async () => {
    const inside = await gather(CHOSEN);
    const scripts = scriptsIn(pageWith(ENGINE, inside));
    expect(scripts).toHaveLength(1);
    const given = handedOver(scripts[0] ?? "");
    expect(given).toEqual(json(inside));
    expect(given.program).toEqual({ id: "acme", name: { de: HOSTILE }, currency: "EUR" });
    expect(given).toMatchObject({ currency: "JPY", looks: CHOSEN.looks, languages: ["de"], isPage: true });
  });

  it("does not cut an engine that has the end of a script in a text", async () => {
    const inside = await gather(CHOSEN);
    const [script = ""] = scriptsIn(pageWith(`globalThis.handedOver="</script><!--$&";`, inside));
    expect(handedOver(script)).toBe("</script><!--$&");
  });

  it("has its language, direction and colors from the start", async () => {
    expect(pageWith(ENGINE, await gather(CHOSEN))).toContain(
      '<html lang="de-AT" dir="ltr" data-theme="dark">',
    );
    const looks = { ...CHOSEN.looks, locale: "ar", theme: "" as const };
    expect(pageWith(ENGINE, await gather({ ...CHOSEN, looks }))).toContain(
      '<html lang="ar" dir="rtl" data-theme="auto">',
    );
  });

  it("has a title and a button in the owner's words, a title only for one calculator", async () => {
    const button = { text: 'Apply "now" <', address: "https://example.com/apply?a=1&b=2" };
    const words = { ownWords: { heading: "What will <you> earn?", button }, first: [] };
    const [page] = pageWith(ENGINE, await gather(CHOSEN), words).split("<script>");
    expect(page).toContain('<h1 slot="heading">What will &lt;you> earn?</h1>');
    expect(page).toContain('slot="call-to-action"');
    expect(page).toContain('href="https://example.com/apply?a=1&b=2"');
    expect(page).toContain("Apply &quot;now&quot; &lt;</a>");
    const two = pageWith(
      ENGINE,
      await gather({ ...CHOSEN, calculators: ["event-roi", "deal-model"] }),
      words,
    );
    expect(two).not.toContain('slot="heading"');
    expect(two.split('slot="call-to-action"')).toHaveLength(3);
  });

  it("fills figures into the button, and shows the chosen ones first in the first calculator", async () => {
    const button = { text: "Apply", address: "https://example.com/apply?m={investment}" };
    const around = { ownWords: { heading: "", button }, first: ["revenue", "deals"] };
    const calculators = ["event-roi", "deal-model"];
    const page = pageWith(ENGINE, await gather({ ...CHOSEN, calculators }), around);
    expect(page).toContain('type="event-roi" heading-level="2" first="revenue,deals">');
    expect(page).toContain('type="deal-model" heading-level="2">');
    expect(page).toContain(
      'href="https://example.com/apply?m=" data-address="https://example.com/apply?m={investment}"',
    );
  });

  it("writes words as text", async () => {
    const inside = await gather(CHOSEN);
    const words = inside.files["locales/de/event-roi.json"] as object;
    const files = { ...inside.files, "locales/de/event-roi.json": { ...words, title: `<b>"${HOSTILE}` } };
    const page = pageWith(ENGINE, { ...inside, files });
    expect(scriptsIn(page)).toHaveLength(1);
    expect(page).not.toContain("<b>");
  });

  it.each(everyLanguage)("says in %s that it needs JavaScript", async (locale) => {
    const page = pageWith(ENGINE, await gather({ ...CHOSEN, looks: { ...CHOSEN.looks, locale } }));
    expect(needsScript[locale]).toMatch(/JavaScript/);
    expect(page).toContain(needsScript[locale]);
  });
});

it("a script is ASCII, and leaves no name behind", async () => {
  const inside = await gather({ ...CHOSEN, isPage: false });
  const script = scriptWith(ENGINE, inside);
  expect(script).toMatch(/^[\0-\x7f]*$/);
  expect(handedOver(script)).toEqual(json(inside));
  expect(globalThis).not.toHaveProperty("INSIDE");
});

describe("a file", () => {
  it("has only the chosen calculators and their language", async () => {
    const also = ["event-roi", "deal-model"];
    const { files, steps, standard } = await gather({ ...CHOSEN, calculators: also });
    const names = [
      "common",
      "compared",
      "drivers",
      "editing",
      "explain",
      "export",
      "goal",
      "risk",
      "scenarios",
      "tables",
      "thresholds",
      "workbook",
      ...also,
    ].map((name) => `locales/de/${name}.json`);
    const data = also.flatMap((id) => [
      `pkg/definitions/${id}.json`,
      `pkg/shapes/${id}.json`,
      `pkg/trees/${id}.json`,
    ]);
    expect(Object.keys(files).sort()).toEqual([...names, ...data].sort());
    expect(Object.keys(steps).sort()).toEqual([...also].sort());
    expect(standard?.name).toEqual({ de: expect.any(String) });
  });

  it("has no standard program in English, which the core has", async () => {
    const looks = { ...CHOSEN.looks, locale: "en-GB" };
    expect(await gather({ ...CHOSEN, program: undefined, looks })).toMatchObject({
      languages: ["en"],
      standard: undefined,
      program: undefined,
    });
  });

  it("is in English where nothing was chosen", async () => {
    expect((await gather({ ...CHOSEN, looks: { ...CHOSEN.looks, locale: "" } })).languages).toEqual(["en"]);
  });
});

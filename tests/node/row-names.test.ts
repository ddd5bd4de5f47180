import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { languages } from "../../scripts/lib/languages.mjs";
import names from "../../www/locales/rows.json";

const core = await load();
const own = { id: "own", currency: "EUR" };

/** The texts that the tables of all calculators start with. */
const textsIn = (locale: string, program?: Record<string, unknown>): string[] =>
  core.calculators().flatMap(({ id }) =>
    core.describe(id, program, { locale }).tables.flatMap(({ kind, columns, rows }) => {
      const texts = columns.filter(({ unit }) => unit === "text").map((column) => column.id);
      return kind === "input" ? rows.flatMap((row) => texts.map((text) => String(row[text] ?? ""))) : [];
    }),
  );

const english = textsIn("en").filter(Boolean);
const tiers = (core.program().tiers as { name: string }[]).map(({ name }) => name);

describe("the rows that tables start with", () => {
  it("all have names in every language, and no other names are there", () => {
    const expected = [...new Set(english.filter((text) => !tiers.includes(text) || text in names))].sort();
    expect(Object.keys(names).sort()).toEqual(expected);
    for (const [name, by] of Object.entries(names)) {
      expect(Object.keys(by).sort(), name).toEqual([...languages()].sort());
      expect(by.en).toBe(name);
    }
  });

  it.each(languages().filter((language) => language !== "en"))(
    "are named in %s, also over a program of one's own",
    (language) => {
      const translated = new Set(Object.values(names).map((by) => by[language as "de"]));
      for (const program of [undefined, own]) {
        const texts = textsIn(language, program);
        expect(texts.filter((text) => translated.has(text)).length).toBeGreaterThanOrEqual(
          Object.keys(names).length,
        );
      }
    },
  );

  it("have the same names in an answer as in the form", () => {
    const { tables } = core.calculate("attribution", {}, own, { locale: "de" });
    expect(tables.touches?.map(({ partner }) => partner)).toEqual([
      "Systemintegrator",
      "Reseller",
      "Affiliate",
    ]);
    expect(core.calculate("attribution").tables.touches?.[0]?.partner).toBe("Integrator");
  });

  it("are not part of a program", () => {
    expect(core.lint({ rowNames: { Integrator: "SI" } })).toMatchObject([
      { code: "unknownField", path: "program.rowNames" },
    ]);
    expect(core.program(own, { locale: "de" })).not.toHaveProperty("rowNames");
  });
});

import { describe, expect, it } from "vitest";
import words from "../../../../locales/en/lint.json";
import type { Program } from "../../../core/contract/index.js";
import { load } from "../../../core/index.js";
import { Numbers } from "../../../text/write-number.js";
import { findingsOf } from "../found.js";
import type { LintWords } from "../lint-sentences.js";
import { correctionOf } from "./corrections.js";
import { valueAt, withValue } from "./edit.js";
import { FORM_FINDINGS } from "./form-sentences.js";
import type { ProgramForm } from "./program-form.js";

const core = await load();
const full = core.program() as Program;

const changed = (...changes: [path: (string | number)[], value: unknown][]) =>
  changes.reduce<unknown>((data, [path, value]) => withValue(data, path, value), full) as Program;

/** The parts of the form that corrections look at. */
function formOf(data: Program): ProgramForm {
  const whole = core.lint(data).some(({ level }) => level === "error") ? undefined : core.program(data);
  return { data, whole, standard: full, numbers: new Numbers("en", "USD", 2) } as unknown as ProgramForm;
}

const tiers = full.tiers as Program[];

const FAULTY: [what: string, data: Program, path: string][] = [
  [
    "a tier without a rate",
    changed([["tiers", 1, "id"], "own"], [["tiers", 1, "commissionRate"], undefined], [["benefits"], []]),
    "program.tiers[1].commissionRate",
  ],
  ["no benefits", changed([["benefits"], undefined]), "program.benefits"],
  ["no rebates", changed([["deal", "volumeRebates"], undefined]), "program.deal.volumeRebates"],
  [
    "no registration margin",
    changed([["deal", "registrationMargin"], undefined]),
    "program.deal.registrationMargin",
  ],
  ["15 for 15%", changed([["tiers", 1, "commissionRate"], "15"]), "program.tiers[1].commissionRate"],
  [
    "120 months and more",
    changed([["deal", "revenueShareMonths"], "500"]),
    "program.deal.revenueShareMonths",
  ],
  [
    "a point for thousands",
    changed([["tiers", 1, "requirements", "revenue"], "25.000"]),
    "program.tiers[1].requirements.revenue",
  ],
  [
    "a lower commission",
    changed([["tiers", 2, "commissionRate"], "0.01"]),
    "program.tiers[2].commissionRate",
  ],
  ["a lower margin", changed([["tiers", 2, "resellerMargin"], "0.01"]), "program.tiers[2].resellerMargin"],
  ["a smaller fund", changed([["tiers", 2, "mdf", "annual"], "1"]), "program.tiers[2].mdf.annual"],
  [
    "tiers in the wrong order",
    changed([["tiers"], [tiers[0], tiers[2], tiers[1], tiers[3]]]),
    "program.tiers[2].requirements.revenue",
  ],
  [
    "a revenue of 0",
    changed([["tiers", 1, "requirements", "revenue"], "0"]),
    "program.tiers[1].requirements.revenue",
  ],
  [
    "bands in the wrong order",
    changed([
      ["deal", "volumeRebates"],
      [
        { from: "500", rate: "0" },
        { from: "20", rate: "0" },
      ],
    ]),
    "program.deal.volumeRebates[1].from",
  ],
  ["a name that is not known", changed([["deal", "referalRate"], "0.1"]), "program.deal.referalRate"],
];

describe("a correction removes its finding", () => {
  it.each(FAULTY)("%s", async (_, data, path) => {
    const given = { program: data, isForeign: true };
    const finding = (await findingsOf(core, given, "")).find((each) => each.path === path);
    expect(finding, "a finding").toBeDefined();
    const correction = finding && correctionOf(formOf(data), finding);
    expect(correction?.label).toMatch(/^[A-Z]/);
    const after = core.lint(correction?.data as Program);
    expect(after.filter((each) => each.path === path && each.code === finding?.code)).toEqual([]);
    expect(after.filter(({ level }) => level === "error")).toEqual([]);
  });

  it.each([
    ["15", "Use 15%", "0.15"],
    ["500", "Use 100%", "1"],
  ])("%s in place of a share", async (typed, label, value) => {
    const path = ["tiers", 1, "commissionRate"];
    const data = changed([path, typed]);
    const [finding] = await findingsOf(core, { program: data, isForeign: true }, "");
    const correction = finding && correctionOf(formOf(data), finding);
    expect(correction?.label).toBe(label);
    expect(valueAt(correction?.data, path)).toBe(value);
  });

  it("a benefit that a higher tier lacks", async () => {
    const benefits = (full.benefits as { values: Program }[]).findIndex(
      ({ values }) => values.silver && values.gold,
    );
    const data = changed([["benefits", benefits, "values", "gold"], null]);
    const [finding] = await findingsOf(core, { program: data, isForeign: true }, "");
    expect(finding?.code).toBe("benefitFalls");
    const correction = finding && correctionOf(formOf(data), finding);
    expect(core.lint(correction?.data as Program)).toEqual([]);
  });
});

it("the sentences of the form mention no syntax of the file", () => {
  const all: LintWords = { ...(words.findings as LintWords), ...FORM_FINDINGS };
  const texts = Object.values(all).flatMap((entry) =>
    typeof entry === "string" ? [entry] : Object.values(entry),
  );
  const ofTheFile = /\bnull\b|\[\]|"0"|\.json|curly|mdfApprovals|BeforeDay|Basis\b|plain digits/;
  const wrong = Object.entries(all).filter(([code]) => !["unknownField", "invalidProgram"].includes(code));
  expect(wrong.length).toBeGreaterThan(20);
  expect(texts.filter((text) => ofTheFile.test(text) && !/not a program/.test(text))).toEqual([]);
});

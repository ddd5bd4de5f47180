import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { convert } from "../../scripts/office/libreoffice.mjs";
import type { Inputs, Program } from "../../www/src/core/contract/index.js";
import { load } from "../../www/src/core/index.js";
import { workbook } from "../../www/src/workbook/index.js";
import { inputsOf } from "../node/support/arbitrary.js";
import { CALCULATORS, examples } from "../node/support/examples.js";
import { LARGEST, workbookSource } from "../node/support/workbook.js";
import { changedWorkbook } from "./support/change.js";
import { type Difference, differences } from "./support/compare.js";

const core = await load();

/** A file that LibreOffice recomputes, and the calculation that it must come to. */
interface Case {
  name: string;
  inputs: Inputs;
  program?: Program | undefined;
  bytes: Uint8Array;
}

/** The largest number of an everyday calculation; a binary float has 15 digits for all of a sum's parts. */
const EVERYDAY = 10_000_000;

/** Inputs whose numbers are of an everyday size. */
const everyday = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(everyday);
  if (typeof value === "string" && /^\d+(\.\d+)?$/.test(value)) {
    return Number(value) > EVERYDAY ? String(Number(value) % EVERYDAY) : value;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, everyday(each)]));
};

/** Inputs with as many rows in each table as the defaults have, because a workbook has a fixed number of rows. */
function randomInputs(type: string, count: number): Inputs[] {
  const description = core.describe(type);
  const tables = description.tables.filter(({ kind }) => kind === "input");
  const hasRows = (inputs: Inputs) =>
    tables.every(({ id, rows }) => {
      const given = inputs[id];
      return given === undefined || (given as unknown[]).length === rows.length;
    });
  const isAccepted = (inputs: Inputs) => !("problems" in (core.calculateMany(type, [inputs])[0] ?? {}));
  const all = fc
    .sample(inputsOf(description, 2), { numRuns: 60 * count, seed: 20 })
    .map((inputs) => everyday(inputs) as Inputs);
  return all.filter((inputs) => hasRows(inputs) && isAccepted(inputs)).slice(0, count);
}

/**
 * Worked examples with a decision that binary floats cannot make: 2.9999999999999989 deals are 2 whole deals, and to a
 * spreadsheet they are 3.
 */
const BEYOND_FLOATS = ["a webinar as it went"];

const folder = mkdtempSync(path.join(tmpdir(), "workbooks-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Computes the files again and reads them. */
async function recomputed(type: string, cases: readonly Case[]) {
  const place = path.join(folder, type);
  mkdirSync(path.join(place, "from"), { recursive: true });
  const files = cases.map(({ bytes }, at) => {
    const file = path.join(place, "from", `${at}.xlsx`);
    writeFileSync(file, bytes);
    return file;
  });
  convert(files, place);
  return Promise.all(cases.map((_, at) => readXlsx(readFileSync(path.join(place, `${at}.xlsx`)))));
}

describe.each(CALCULATORS)("the workbook of %s, recomputed by LibreOffice", (type) => {
  const worked: Case[] = [];
  const changed: Case[] = [];
  const found = new Map<Case, Difference[]>();

  beforeAll(async () => {
    for (const { name, inputs, program } of examples(type)) {
      if (BEYOND_FLOATS.includes(name)) continue;
      const source = await workbookSource(type, inputs, program);
      worked.push({ name, inputs, program, bytes: await workbook(source) });
    }
    for (const [at, inputs] of randomInputs(type, 20).entries()) {
      const bytes = await changedWorkbook(await workbookSource(type), await workbookSource(type, inputs));
      changed.push({ name: `random inputs ${at + 1}`, inputs, bytes });
    }
    const cases = [...worked, ...changed];
    const books = await recomputed(type, cases);
    for (const [at, book] of books.entries()) {
      const each = cases[at] as Case;
      found.set(each, differences(book, await workbookSource(type, each.inputs, each.program)));
    }
  });

  it("comes to the figures of every worked example", () => {
    expect(worked.length).toBeGreaterThan(0);
    expect(
      worked.flatMap((each) => (found.get(each) ?? []).map((one) => ({ ...one, case: each.name }))),
    ).toEqual([]);
  });

  it("comes to the core's figures after its inputs are changed", () => {
    expect(changed).toHaveLength(20);
    expect(
      changed.flatMap((each) => (found.get(each) ?? []).map((one) => ({ ...one, case: each.name }))),
    ).toEqual([]);
  });
});

it.each(LARGEST)(
  "a workbook of $type with as many rows as it takes comes to the core's figures",
  async ({ type, inputs, program }) => {
    const source = await workbookSource(type, inputs, program);
    const bytes = await workbook(source);
    const [book] = await recomputed(`${type}-largest`, [{ name: "largest", inputs, program, bytes }]);
    if (!book) throw new Error("LibreOffice wrote no file.");
    expect(differences(book, source)).toEqual([]);
  },
);

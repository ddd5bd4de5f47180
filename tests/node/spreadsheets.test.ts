import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import { CalculationError, load } from "partner-calculators";
import { workbook } from "partner-calculators/workbook";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMAND, command } from "./support/command.js";
import { FIRST_EXAMPLES } from "./support/examples.js";
import { namedCell } from "./support/named-cell.js";

const core = await load();

const PROGRAM = { id: "acme", name: "Acme Partner", currency: "EUR", deal: { registrationMargin: "0.07" } };

describe("the spreadsheet of the package", () => {
  it.each(FIRST_EXAMPLES)(
    "has the core's figures, each with a formula: %s, %s",
    async (id, _name, { inputs }) => {
      const book = await readXlsx(await workbook(core, id, inputs));
      const { lines } = core.calculate(id, inputs);
      for (const { id: line, value, unit } of lines) {
        const cell = namedCell(book, line);
        expect(cell.formula, line).toBeTruthy();
        if (value === null || unit === "text" || unit === "choice") continue;
        expect(`${line} ${cell.value}`).toBe(`${line} ${typeof value === "boolean" ? value : Number(value)}`);
      }
    },
  );

  it("has the program, the words and the formulas of a language, and the link", async () => {
    const options = { locale: "de", link: "https://host.example/#figures" };
    const book = await readXlsx(await workbook(core, "deal-model", {}, PROGRAM, options));
    expect(book.sheets.map(({ name }) => name)).toContain("Eingaben");
    expect(namedCell(book, "program.deal.registrationMargin").value).toBe(0.07);
    const texts = book.sheets.flatMap(({ rows }) => rows.flat()).map(String);
    expect(texts).toContain("Acme Partner");
    const { label } = JSON.parse(readFileSync("www/locales/de/deal-model.json", "utf8")).inputs.dealValue;
    expect(texts.filter((text) => text.includes(`${label} ×`)).length, "formulas in words").toBeGreaterThan(
      0,
    );
    const links = book.sheets.flatMap(({ cells }) =>
      [...(cells?.values() ?? [])].map(({ hyperlink }) => hyperlink?.target),
    );
    expect(links).toContain(options.link);
  });

  it("is refused for wrong inputs, with the problems", async () => {
    const refused = workbook(core, "event-roi", { sponsorship: "-5" });
    await expect(refused).rejects.toBeInstanceOf(CalculationError);
    await expect(refused).rejects.toMatchObject({ problems: [{ path: "sponsorship" }] });
  });
});

describe("the spreadsheet of the command", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "spreadsheet-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const figureIn = async (bytes: Uint8Array) => namedCell(await readXlsx(bytes), "investment").value;

  it("is written to a file, in place of one that is there", async () => {
    const file = path.join(folder, "deal.xlsx");
    writeFileSync(file, "before");
    const ended = await command(["event-roi", "--sponsorship", "40000", "--xlsx", file]);
    expect(ended).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(await figureIn(readFileSync(file))).toBe(27000);
  });

  it("is written to standard output", async () => {
    const bytes = execFileSync(process.execPath, [
      COMMAND,
      "event-roi",
      "--sponsorship",
      "40000",
      "--xlsx",
      "-",
    ]);
    expect(await figureIn(bytes)).toBe(27000);
  });

  it("leaves the file as it is if an input is wrong", async () => {
    const file = path.join(folder, "kept.xlsx");
    writeFileSync(file, "before");
    const { code, stderr } = await command(["event-roi", "--sponsorship", "-5", "--xlsx", file]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^--sponsorship: This is too low\./);
    expect(readFileSync(file, "utf8")).toBe("before");
  });

  it("says why it cannot be written", async () => {
    const place = path.join(folder, "taken");
    mkdirSync(place);
    const { code, stderr } = await command(["event-roi", "--xlsx", place]);
    expect(code).toBe(1);
    expect(stderr).toContain(`“${place}” cannot be written: `);
  });

  it.each(["--json", "--csv", "--lines=netRoi", "--explain=netRoi", "--rows=a.csv"])(
    "is not combined with %s",
    async (other) => {
      const { code, stderr } = await command(["event-roi", "--xlsx", "a.xlsx", other]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^--[a-z]+ and --[a-z]+ cannot be used together\./);
    },
  );
});

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvRow } from "../../www/src/command/csv-row.js";
import { COMMAND, command } from "./support/command.js";
import { CALCULATORS, type Example, matches, STANDARD_EXAMPLES } from "./support/examples.js";

/** The rows of a CSV text, by the names of its header. */
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });

const rows = (text: string, ...args: string[]) => command(["event-roi", "--rows", "-", ...args], text);

/** A cell of a file: numbers and words as they are, tables as JSON. */
const cell = (value: unknown) =>
  typeof value === "object" && value ? JSON.stringify(value) : String(value ?? "");

/** Worked examples that give the same inputs, as a file with a column for each of them. */
const asCsv = (ids: readonly string[], examples: readonly Example[]): string =>
  [ids, ...examples.map(({ inputs }) => ids.map((id) => cell(inputs[id])))]
    .map((row) => csvRow(row, ","))
    .join("");

/** The worked examples of a calculator by the inputs that they give. */
function byInputs(calculator: string): [ids: string[], examples: Example[]][] {
  const groups = new Map<string, Example[]>();
  for (const [id, , example] of STANDARD_EXAMPLES) {
    const ids = Object.keys(example.inputs).sort().join();
    if (id === calculator && ids !== "") groups.set(ids, [...(groups.get(ids) ?? []), example]);
  }
  return [...groups].map(([ids, examples]) => [ids.split(","), examples]);
}

/** The figures of a row that are not those of its worked example. */
const wrongFigures = ({ name, values }: Example, row: Record<string, string> = {}): string[] =>
  Object.entries(values)
    .filter(([id, value]) => !matches(row[id], typeof value === "string" ? value : String(value ?? "")))
    .map(([id]) => `${name}: ${id} is ${row[id]}`);

describe("the figures of rows", () => {
  it.each(CALCULATORS)(
    "are those of every worked example of %s",
    async (id) => {
      for (const [ids, examples] of byInputs(id)) {
        const { code, stdout, stderr } = await command([id, "--rows", "-"], asCsv(ids, examples));
        expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
        const found = rowsOf(stdout);
        expect(found).toHaveLength(examples.length);
        expect(examples.flatMap((example, at) => wrongFigures(example, found[at]))).toEqual([]);
      }
    },
    60_000,
  );

  it("hold options for every row, and cells before options", async () => {
    const { stdout } = await rows(
      "sponsorship\n1000\n2000\n",
      "--our-share",
      "10%",
      "--lines",
      "ourSponsorship",
    );
    expect(rowsOf(stdout).map((row) => row.ourSponsorship)).toEqual(["100", "200"]);
    const other = await rows("ourShare\n0.2\n", "--our-share", "10%", "--lines", "ourSponsorship");
    expect(rowsOf(other.stdout)[0]?.ourSponsorship).toBe("6000");
  });

  it("leave cells as they are, with columns that are kept", async () => {
    const text = 'note,ourShare\n"a ""b"", c",50%\n"two\nlines",0.50\n';
    const { code, stdout } = await rows(text, "--keep", "note", "--lines", "investment");
    expect(code).toBe(0);
    expect(stdout).toBe(
      'note,ourShare,investment,problems\n"a ""b"", c",50%,22000,\n"two\nlines",0.50,22000,\n',
    );
  });
});

describe("a file", () => {
  const figures = ["--lines", "investment"];

  it.each([
    ["a byte order mark, CRLF and empty lines", "\ufeffsponsorship,travel\r\n1000,0\r\n\r\n2000,0\r\n", ","],
    ["semicolons", "sponsorship;travel\n1000;0\n2000;0", ";"],
    ["tabs", "sponsorship\ttravel\n1000\t0\n2000\t0\n", "\t"],
    ["quoted names", '"sponsorship","travel"\n1000,0\n2000,0\n', ","],
  ])("may have %s", async (_what, text, delimiter) => {
    const { code, stdout } = await rows(text, ...figures);
    expect(code).toBe(0);
    const found = parse(stdout, { columns: true, delimiter }) as Record<string, string>[];
    expect(found.map((row) => row.investment)).toEqual(["2500", "3000"]);
  });

  it("has the separator that an option names", async () => {
    const { stdout } = await rows("sponsorship;travel\n1000;0\n", ...figures, "--separator", ";");
    expect(stdout.split("\n")[1]).toBe("1000;0;2500;");
    expect((await rows("sponsorship\n1000\n", "--separator", "x")).code).toBe(2);
  });

  it.each([
    ["nothing in it", "", /is empty/],
    [
      "a column that is no input",
      "sponsorhip\n1\n",
      /no input “sponsorhip”.*--keep "sponsorhip".*Did you mean sponsorship\?/,
    ],
    ["a column twice", "travel,travel\n1,1\n", /“travel” occurs twice/],
    ["a quote that is not closed", 'sponsorship\n1\n"2\n3\n', /Row 3: .*line 4/],
    ["a quote inside a cell", 'sponsorship\n1\n2"3\n', /Line 3: a quote inside a cell/],
  ])("is refused with %s", async (_what, text, message) => {
    const { code, stderr } = await rows(text, ...figures);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });

  it("is refused if a kept column is missing, or has the name of a figure", async () => {
    expect((await rows("sponsorship\n1\n", "--keep", "name")).stderr).toContain("“name” is not in the file");
    expect((await rows("sponsorship,netRoi\n1,1\n", "--keep", "netRoi")).stderr).toContain("Rename it");
    expect((await rows("sponsorship,problems\n1,1\n", "--keep", "problems")).stderr).toContain("Rename it");
  });
});

describe("a row with problems", () => {
  it("names them and does not stop the others", async () => {
    const { code, stdout, stderr } = await rows(
      "sponsorship,ourShare\n-1,3\n1000,1\n5\n1,x\n",
      "--lines",
      "investment",
    );
    expect(code).toBe(1);
    expect(stderr).toBe("Rows with problems: 3 of 4. The column “problems” says what is wrong.\n");
    const found = rowsOf(stdout);
    expect(found.map((row) => row.investment)).toEqual(["", "8000", "", ""]);
    expect(found[0]?.problems).toMatch(/^sponsorship: This is too low.* ourShare: This is too high/);
    expect(found[2]?.problems).toBe("This row has 1 cells, but the header has 2.");
  });

  it("lacks a value that counts; one that does not may be empty", async () => {
    const text = "leadMethod,qualifiedLeads,promotionReach\ndirect,50,\nfunnel,,1000\ndirect,,1000\n";
    const { stdout } = await rows(text, "--lines", "leads");
    expect(rowsOf(stdout).map((row) => [row.leads, row.problems !== ""])).toEqual([
      ["50", false],
      ["1.056", false],
      ["", true],
    ]);
  });

  it("has a table that is no JSON", async () => {
    const text =
      csvRow(["touches"], ",") + csvRow(["[{"], ",") + csvRow(['[{"partner":"A","daysBeforeClose":1}]'], ",");
    const { stdout } = await command(["attribution", "--rows", "-", "--lines", "topPartner"], text);
    expect(rowsOf(stdout).map((row) => [row.topPartner, row.problems?.slice(0, 14)])).toEqual([
      ["", "touches: This "],
      ["A", ""],
    ]);
  });
});

describe("a cell that a spreadsheet would take for a formula", () => {
  const text = csvRow(["note", "sponsorship"], ",", true) + csvRow(["=1+1", "-5"], ",", true);

  it("has an apostrophe in front, unless it is a number", async () => {
    const { stdout } = await rows(text, "--keep", "note", "--lines", "investment");
    expect(stdout.split("\n")[1]).toMatch(/^'=1\+1,-5,,/);
  });

  it("is unchanged if that is asked for", async () => {
    const { stdout } = await rows(text, "--keep", "note", "--lines", "investment", "--unescaped");
    expect(stdout.split("\n")[1]).toMatch(/^=1\+1,-5,,/);
  });

  it("may be a figure", async () => {
    const touches = JSON.stringify([{ partner: "@SUM(1)", daysBeforeClose: 1 }]);
    const { stdout } = await command(["attribution", "--touches", touches, "--csv", "--lines", "topPartner"]);
    expect(rowsOf(stdout)[0]?.topPartner).toBe("'@SUM(1)");
  });
});

describe("a long file", () => {
  let folder: string;
  const ROWS = 60_000;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "rows-"));
    const lines = Array.from({ length: ROWS }, (_, at) => `${at}`);
    writeFileSync(path.join(folder, "long.csv"), `sponsorship\n${lines.join("\n")}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Starts the command; the reader of its output decides how it goes on. */
  const start = (...args: string[]) =>
    spawn(process.execPath, [COMMAND, "event-roi", "--rows", path.join(folder, "long.csv"), ...args]);

  it("has progress on standard error, and every row", async () => {
    const args = ["event-roi", "--rows", path.join(folder, "long.csv"), "--progress", "--lines", "grossCost"];
    const { code, stdout, stderr } = await command(args);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^(?:Rows: [\d,]+\n)+$/);
    const found = stdout.trimEnd().split("\n");
    expect(found).toHaveLength(ROWS + 1);
    expect(found.at(-1)).toBe(`${ROWS - 1},${(ROWS - 1) / 2 + 7000},`);
  });

  it("ends quietly when nobody reads on", async () => {
    const child = start();
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("waits for a slower reader", async () => {
    const child = start();
    let bytes = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > 500_000) child.stdout.pause();
    });
    const ended = new Promise((resolve) => child.on("exit", resolve));
    const isWaiting = await Promise.race([
      ended.then(() => false),
      new Promise<boolean>((resolve) => setTimeout(resolve, 3000, true)),
    ]);
    expect(isWaiting).toBe(true);
    child.stdout.destroy();
    await ended;
  });
});

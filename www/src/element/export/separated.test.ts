import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "./blocks.js";
import { figureBlock, inputBlock, tableBlocks } from "./blocks.js";
import type { Cell } from "./cells.js";
import { core, exported, NAMES } from "./export.test-support.js";
import { csvOf, formatOf, htmlTable, PLAIN, tabbed, written } from "./separated.js";

const block = (...rows: Cell[][]): Block => ({ heading: "", rows });

/** Reads a CSV file by RFC 4180. */
function readCsv(text: string, separator: string): string[][] {
  const records: string[][] = [[]];
  let [field, isQuoted] = ["", false];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (isQuoted) {
      if (char !== '"') field += char;
      else if (text[at + 1] === '"') field += text[++at];
      else isQuoted = false;
    } else if (char === '"' && field === "") isQuoted = true;
    else if (char === separator || text.startsWith("\r\n", at)) {
      records.at(-1)?.push(field);
      field = "";
      if (char !== separator) {
        records.push([]);
        at += 1;
      }
    } else field += char;
  }
  return records.slice(0, -1);
}

const LOCAL = formatOf("de");

describe("a CSV file", () => {
  it("has a byte order mark, CRLF, and the same number of fields in every record", () => {
    const csv = csvOf([block(["a"]), block(["b", { decimal: "-1.5" }, "c"])], PLAIN);
    expect(csv).toBe("\ufeffa,,\r\n,,\r\nb,-1.5,c\r\n");
  });

  it("quotes what would end a field", () => {
    const csv = csvOf([block(['5" screen', "one, two", "line\nbreak"])], PLAIN);
    expect(csv).toBe('\ufeff"5"" screen","one, two","line\nbreak"\r\n');
  });

  it("has a semicolon between fields where the decimal mark is a comma", () => {
    expect(csvOf([block([{ decimal: "0.25" }, "one, two; three"])], LOCAL)).toBe(
      '\ufeff0,25;"one, two; three"\r\n',
    );
  });

  it("reads back as the texts that were written", () => {
    const text = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\r", "\n", " ", "ä", "=") });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(PLAIN, LOCAL),
        (texts, format) => {
          const [record] = readCsv(csvOf([block(texts)], format).slice(1), format.separator);
          expect(record).toEqual(texts.map((each) => written(each, format)));
        },
      ),
    );
  });
});

describe("a number", () => {
  it.each([
    ["en", "1234.5", ","],
    ["de", "1234,5", ";"],
    ["fr", "1234,5", ";"],
    ["pt-BR", "1234,5", ";"],
    ["ja", "1234.5", ","],
    ["ar-EG", "1234.5", ","],
  ])("has the decimal mark of %s, Latin digits and no groups", (locale, text, separator) => {
    const format = formatOf(locale);
    expect([written({ decimal: "1234.5" }, format), format.separator]).toEqual([text, separator]);
  });

  it("keeps every digit", () => {
    const decimal = "-79228162514264337593543950.335";
    expect(written({ decimal }, PLAIN)).toBe(decimal);
    expect(written({ decimal }, LOCAL)).toBe(decimal.replace(".", ","));
  });
});

describe("a text that a spreadsheet would run", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "-"])("is guarded: %j", (text) => {
    expect(written(text, PLAIN)).toBe(`'${text}`);
  });

  it.each(["a=1", "1-2", "Co-op", "'=1", "–", "5 + 1"])("is not found in %j", (text) => {
    expect(written(text, PLAIN)).toBe(text);
  });

  it("is guarded in every format", () => {
    const blocks = [{ heading: "=HEAD", rows: [["=name"], ["=cmd|' /C calc'!A0"]] }];
    expect(tabbed(blocks, PLAIN)).toBe("'=HEAD\n'=name\n'=cmd|' /C calc'!A0");
    expect(htmlTable(blocks, PLAIN, "en")).not.toMatch(/>[=+@-]/);
    expect(csvOf(blocks, PLAIN)).not.toMatch(/(?:^|[\n,"])=/);
  });
});

describe("what is pasted", () => {
  it("has cells between tabs, and no line break within a cell", () => {
    expect(tabbed([block(["a\tb", "c\nd"], [{ decimal: "1.5" }])], PLAIN)).toBe("a b\tc d\n1.5");
  });

  it("is a table whose texts are no markup", () => {
    const html = htmlTable([{ heading: "<b>", rows: [["A & B"], [{ decimal: "2" }]] }], PLAIN, "en");
    expect(html).toContain("&lt;b&gt;");
    expect(html).toContain("A &amp; B");
    expect(html).toContain('<td align="right">2</td>');
  });
});

describe.each(core.calculators().map(({ id }) => id))("the cells of %s", (type) => {
  const { view, answer } = exported(type, "de");
  const calculation = core.calculate(type, {});

  it("have every figure as the core's decimal string, or the reason why it is missing", () => {
    const [, ...rows] = figureBlock(view, answer, NAMES).rows;
    const lines = calculation.lines.filter(
      ({ id }) => !view.sheet.description.lines.find((line) => line.id === id)?.hidden,
    );
    expect(rows).toHaveLength(lines.length);
    for (const [at, { id, value, unit, reason }] of lines.entries()) {
      const [label, cell, note] = rows[at] ?? [];
      expect(label).toBe(view.wording.label(id));
      if (value === null) expect([cell, note]).toEqual(["", view.wording.reason(reason)]);
      else if (!["text", "choice", "flag"].includes(unit)) expect(cell).toEqual({ decimal: value });
    }
  });

  it("have every input of the form", () => {
    const [, ...rows] = inputBlock(view, NAMES).rows;
    const shown = view.sheet.description.inputs.filter(({ id }) => view.sheet.isShown(id));
    expect(rows.map(([label]) => label)).toEqual(
      expect.arrayContaining(shown.map(({ id }) => view.wording.label(id))),
    );
  });

  it("have every row of every table", () => {
    const filled = Object.entries(calculation.tables).filter(([, rows]) => rows.length > 0);
    const blocks = tableBlocks(view, answer);
    expect(blocks.map(({ rows }) => rows.length - 1)).toEqual(filled.map(([, rows]) => rows.length));
    for (const { rows } of blocks) for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
  });
});

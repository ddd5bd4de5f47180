import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { JsonError, readJson } from "./lint-json.mjs";
import { at } from "./paths.mjs";

/** The error for a text, as `line:column message`. */
function wrong(text) {
  try {
    readJson(text, "program");
  } catch (error) {
    if (error instanceof JsonError) return `${error.line}:${error.column} ${error.message}`;
    throw error;
  }
  return "nothing";
}

describe("a syntax error is reported with line and column", () => {
  test.each([
    ["", "1:1 A value was expected here, and the file ends"],
    ['{\n  "a": 1,\n}', "3:1 There is one comma too many before this bracket"],
    ['{\n  "a": 1\n  "b": 2\n}', '3:3 A comma or } was expected here, and found was "'],
    ["{ a: 1 }", "1:3 A name in double quotes was expected here, and found was a"],
    ['{ "a" 1 }', "1:7 A colon was expected here, and found was 1"],
    ["[1, 2", "1:6 A comma or ] was expected here, and the file ends"],
    ["{'a': 1}", "1:2 A name in double quotes was expected here, and found was '"],
    ['{ "a": 01 }', "1:9 A comma or } was expected here, and found was 1"],
    ['{ "a": NaN }', "1:8 A value was expected here, and found was N"],
    ['{ "a": "x\n" }', "1:8 This text does not end, or holds a character that needs a backslash"],
    ["{} {}", "1:4 The end of the file was expected here, and found was {"],
    ['{ "a": 1,\r\n  "a": 2 }', "2:3 “a” stands twice in the same object"],
    [`${"[".repeat(2000)}`, "1:102 This is nested too deeply"],
  ])("%j", (text, said) => {
    expect(wrong(text)).toBe(said);
  });

  test("JSON that JSON.parse accepts is accepted", () => {
    for (const text of [
      '{"a":[1e3,-0.5,true,null,"\\u00e9\\n\u007f",{}],"b":[]}',
      " 5 ",
      '"x"',
      "\uFEFF{}",
    ]) {
      expect(wrong(text)).toBe("nothing");
      expect(readJson(text, "program").data).toEqual(JSON.parse(text.replace("\uFEFF", "")));
    }
  });
});

test("a file with one character missing is refused exactly when JSON.parse refuses it", () => {
  const program = JSON.parse(readFileSync(at("www/programs/standard.json"), "utf8"));
  // The program has only one of its benefits, because the test reads the text once for each character.
  const text = JSON.stringify({ ...program, benefits: program.benefits.slice(0, 1), tiers: [] }, null, 2);
  const refuses = (attempt) => {
    try {
      attempt();
      return false;
    } catch {
      return true;
    }
  };
  for (let cut = 0; cut < text.length; cut += 3) {
    const damaged = text.slice(0, cut) + text.slice(cut + 1);
    expect(refuses(() => readJson(damaged, "program"))).toBe(refuses(() => JSON.parse(damaged)));
  }
});

describe("a path has a place in the file", () => {
  const { place } = readJson(
    '{\n  "tiers": [\n    { "id": "a" },\n    { "mdf": { "annual": 5 } }\n  ]\n}',
    "program",
  );

  test.each([
    ["program", 1, 1],
    ["program.tiers", 2, 12],
    ["program.tiers[0].id", 3, 13],
    ["program.tiers[1].mdf.annual", 4, 26],
  ])("%s", (path, line, column) => {
    expect(place(path)).toEqual({ line, column });
  });

  test("a missing value has the place of its nearest existing parent", () => {
    expect(place("program.tiers[1].mdf.quarterlyCap")).toEqual({ line: 4, column: 14 });
    expect(place("program.tiers[0].requirements.revenue")).toEqual({ line: 3, column: 5 });
    expect(place("program.deal.clawback.fullBeforeDay")).toEqual({ line: 1, column: 1 });
    expect(place("elsewhere")).toEqual({ line: 1, column: 1 });
  });
});

import { describe, expect, it } from "vitest";
import { offsetOf, readProgram } from "./read-program.js";

describe("a program's text", () => {
  it("is read, with the place of everything in it", () => {
    const text = '{\n  "id": "acme",\n  "currency": "eur"\n}';
    const read = readProgram(text);
    if (!("program" in read)) throw new Error(read.unreadable);
    expect(read.program).toEqual({ id: "acme", currency: "eur" });
    const place = read.placeOf("program.currency");
    expect(place).toEqual({ line: 3, column: 15 });
    expect(text.slice(offsetOf(text, place))).toMatch(/^"eur"/);
  });

  it("is refused with its line and column", () => {
    expect(readProgram('{\n  "a": 1,\n}')).toEqual({
      unreadable: "There is one comma too many before this bracket.",
      place: { line: 3, column: 1 },
    });
  });

  it("is refused if it is null", () => {
    expect(readProgram("null")).toMatchObject({ program: [] });
  });

  it.each(["\n", "\r\n", "\r"])("has lines, however they end", (end) => {
    expect(offsetOf(`a${end}bc`, { line: 2, column: 2 })).toBe(1 + end.length + 1);
  });
});

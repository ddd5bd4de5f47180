import { expect, it } from "vitest";
import { Form } from "./boundary/form.js";
import type { Description, Inputs, ManyOptions } from "./contract/index.js";
import type { Engine } from "./engine.js";
import { calculateMany } from "./many.js";

const description = {
  inputs: [{ id: "note" }, { id: "rate" }],
  tables: [],
  lines: [{ id: "total" }, { id: "isGood" }, { id: "quotient" }],
} as unknown as Description;
const form = new Form(description, { limits: [], notices: [] });

/**
 * Computes rows with an engine that gives each row its rate as the total, and refuses a row whose rate is not a number;
 * with the texts that crossed and the positions of the lines.
 */
function computed(rows: readonly unknown[], options?: ManyOptions) {
  const crossed: string[] = [];
  const asked: number[][] = [];
  const answer = (text: string, places: Uint32Array) => {
    const parts = text.split("\0");
    const answers: string[] = [];
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const rate = parts[at + 1] ?? "";
      const figures = [`=${rate.slice(1)}`, "-", "0"];
      if (rate === "x") answers.push("!Bi", "1", "");
      else for (const place of places) answers.push(figures[place - 2] ?? "");
    }
    return new TextEncoder().encode(answers.map((part) => `${part}\0`).join(""));
  };
  const engine = {
    form: () => form,
    many: (_program: string, _id: string, places: Uint32Array, text: string) => {
      crossed.push(text);
      asked.push([...places]);
      return answer(text, places);
    },
  } as unknown as Engine;
  const results = calculateMany(engine, "sample", rows as Inputs[], "", options);
  return { results, crossed, asked };
}

const values = (total: string) => ({ values: { total, isGood: false, quotient: null } });
const problem = (path: string, code: string) => ({ problems: [{ path, code, params: {} }] });

it("gives each row its values or its problems, from the encoder or the module", () => {
  const tooLarge = { note: "x".repeat(8_000_000) };
  const rows = [{ rate: 1 }, { rate: {} }, { rate: 3, typo: 1 }, tooLarge, 5, { rate: 6 }, tooLarge];
  const { results } = computed(rows);
  const tooLong = { problems: [{ path: "inputs", code: "tooLong", params: { maximum: "8000000" } }] };
  expect(results).toStrictEqual([
    values("1"),
    problem("rate", "notANumber"),
    problem("typo", "unknownField"),
    tooLong,
    problem("inputs", "wrongType"),
    values("6"),
    tooLong,
  ]);
});

it("asks for the lines at their positions behind the inputs", () => {
  expect(computed([{ rate: 1 }]).asked).toEqual([[2, 3, 4]]);
  const { asked, results } = computed([{ rate: 1 }], { lines: ["quotient", "total"] });
  expect(asked).toEqual([[4, 2]]);
  expect(results).toStrictEqual([{ values: { quotient: null, total: "1" } }]);
});

it("lets rows cross together, but not too many characters at once", () => {
  const note = "x".repeat(99_000);
  const rows = Array.from({ length: 25 }, (_, rate) => ({ rate, note }));
  const { results, crossed } = computed(rows);
  expect(results).toStrictEqual(rows.map(({ rate }) => values(String(rate))));
  expect(crossed.length).toBeLessThanOrEqual(6);
  for (const text of crossed) expect(text.length).toBeLessThan(600_000);
});

it("lets nothing cross for no rows", () => {
  expect(computed([])).toEqual({ results: [], crossed: [], asked: [] });
  expect(computed([{ note: "x".repeat(8_000_000) }]).crossed).toEqual([]);
});

it("passes on what a caller's object throws", () => {
  const stubborn = Object.defineProperty({}, "rate", {
    enumerable: true,
    get: () => {
      throw new Error("not for you");
    },
  });
  expect(() => computed([{ rate: 1 }, stubborn])).toThrow("not for you");
});

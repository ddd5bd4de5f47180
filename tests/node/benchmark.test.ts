import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FRAME, NOW } from "../../bench/contenders.mjs";
import { interleave } from "../../bench/interleave.mjs";
import { roundsOf } from "../../bench/pages/rounds.mjs";
import { withCost } from "../../bench/report/readme.mjs";
import { asMarkdown, asText, wrap } from "../../bench/report/table.mjs";
import { at } from "../../scripts/lib/paths.mjs";

const section = {
  title: "A keystroke",
  about: "From a digit until it is painted.",
  head: ["what", "ratio", "ms"],
  rows: [
    ["time", "97 %", "8.7"],
    ["processor", "101 %", "12.0"],
  ],
  aims: [{ what: "under 8 ms", met: false }],
};

describe("the benchmark's tables", () => {
  it("are Markdown with figures aligned to the right", () => {
    expect(asMarkdown(section)).toBe(`## A keystroke

From a digit until it is painted.

| what | ratio | ms |
| --- | ---: | ---: |
| time | 97 % | 8.7 |
| processor | 101 % | 12.0 |

Aim: under 8 ms: missed.`);
  });

  it("are columns in the terminal", () => {
    expect(asText(section)).toBe(`
  A keystroke
    what       ratio    ms
    time        97 %   8.7
    processor  101 %  12.0
    Aim: under 8 ms: missed.`);
  });

  it("come after prose that is wrapped between words", () => {
    expect(wrap("one two three four", 9)).toBe("one two\nthree\nfour");
  });
});

describe("the cost to a page", () => {
  const pages = { slow: { [NOW]: { bytes: 45_678 }, [FRAME]: { bytes: 70_000 } } };
  const engines = [25, 31].map((time) => ({ times: { [NOW]: { time: 2 }, publicodes: { time } } }));
  const figures = { pages, engines };
  const readme = readFileSync(at("README.md"), "utf8");

  it("replaces what the README says of it, and nothing else", () => {
    const written = withCost(readme, figures);
    expect(written).toContain("transfers **45.7 kB**");
    expect(written).toMatch(/1\.5\stimes\sas\smuch/);
    expect(written).toMatch(/engine\s\*\*12\stimes\sas\slong\*\*/);
    expect(withCost(written, figures)).toBe(written);
    const rest = (text: string) =>
      text.replace(/(<!-- The cost to a page.*?-->).*(?=<!-- The end of the cost)/s, "$1");
    expect(rest(written)).toBe(rest(readme));
    expect(rest(written)).not.toContain("45.7 kB");
  });

  it("is not written where the README has no place for it", () => {
    expect(() => withCost("# Nothing", figures)).toThrow("no place");
  });
});

describe("the rounds of requests", () => {
  const request = (start: number, end: number) => ({ start, end });

  it("are none without a request", () => {
    expect(roundsOf([])).toBe(0);
  });

  it("count requests at the same time once", () => {
    expect(roundsOf([request(0, 600), request(5, 700), request(10, 590)])).toBe(1);
  });

  it("grow by a request that starts after another one has ended, in any order", () => {
    expect(roundsOf([request(610, 1200), request(0, 600), request(620, 1900), request(1210, 1800)])).toBe(3);
  });
});

describe("measuring in turn", () => {
  it("starts each round with another contender, and gives each one's medians", async () => {
    const order: string[] = [];
    const figures: Record<string, number[]> = { a: [1, 9, 2], b: [30, 10, 20] };
    const medians = await interleave([{ name: "a" }, { name: "b" }], 3, ({ name }) => {
      order.push(name);
      return { time: figures[name]?.shift() ?? 0 };
    });
    expect(order.join("")).toBe("abbaab");
    expect(medians).toEqual({ a: { time: 2 }, b: { time: 20 } });
  });
});

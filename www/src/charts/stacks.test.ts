import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleContext } from "./example.test-support.js";
import { roomOf } from "./room.test-support.js";
import { type Part, readStacks, type StacksChart, TONES } from "./stacks-data.js";
import { placeSegments, planStack } from "./stacks-plan.js";

const { widthOf } = roomOf(0);

const models: StacksChart = {
  id: "m",
  kind: "stacks",
  table: "models",
  group: "model",
  label: "partner",
  value: "credit",
};

const touch = (model: string, partner: string, credit: string | null) => ({ model, partner, credit });

const grouped = (rows: ReturnType<typeof touch>[], model = "even") =>
  readStacks(
    models,
    exampleContext({
      inputs: { model: ["choice", model] },
      tables: {
        models: { kind: "choices", columns: { model: "choice", partner: "text", credit: "share" }, rows },
      },
    }),
  );

/** One bar of groups with these sizes. */
const single = (sizes: string[]) =>
  readStacks(
    { id: "s", kind: "stacks", table: "groups", label: "name", value: "amount" },
    exampleContext({
      tables: {
        groups: {
          kind: "input",
          columns: { name: "text", amount: "money" },
          rows: sizes.map((amount, index) => ({ name: `Group ${index + 1}`, amount })),
        },
      },
    }),
  );

const part = (name: string, size: number): Part => ({ name, size, figure: `$${size}`, tone: 0 });
const stack = (...parts: Part[]) => ({ name: "", chosen: false, parts });

describe("what a stack reads", () => {
  it("makes a bar for each group, and knows the chosen one", () => {
    const found = grouped([touch("even", "A", "0.5"), touch("even", "B", "0.5"), touch("first", "A", "1")]);
    expect(found.map(({ name, chosen, parts }) => [name, chosen, parts.length])).toEqual([
      ["even", true, 2],
      ["first", false, 1],
    ]);
    expect(found[0]?.parts[0]).toEqual({ name: "A", size: 0.5, figure: "0.5 share", tone: 0 });
  });

  it("gives a name one tone, however often and wherever it occurs", () => {
    const rows = [
      touch("even", "A", "0.2"),
      touch("even", "B", "0.3"),
      touch("even", "A", "0.5"),
      touch("last", "B", "1"),
    ];
    expect(grouped(rows).map(({ parts }) => parts.map(({ tone }) => tone))).toEqual([[0, 1, 0], [1]]);
  });

  it("draws the largest names of the chosen bar, in any position", () => {
    const names = Array.from({ length: TONES + 2 }, (_, index) => `P${index + 1}`);
    const rows = names.flatMap((name, index) => [
      touch("even", name, String(index + 1)),
      touch("first", name, index === 0 ? "9" : "0"),
    ]);
    const named = (chosen: string) => grouped(rows, chosen)[0]?.parts.map((part) => part.name);
    expect(named("even")).toEqual([...names.slice(2), "… +2 whole"]);
    expect(named("first")?.[0]).toBe("P1");
  });

  it("leaves out parts without a value, and parts of zero if there are several bars", () => {
    expect(grouped([touch("even", "A", null), touch("even", "B", "0")])[0]?.parts).toEqual([]);
    expect(single(["5", "0"])[0]?.parts.map(({ size }) => size)).toEqual([5, 0]);
  });

  it("joins the smallest parts beyond the tones, without a figure, because no table has their sum", () => {
    const parts = single(Array.from({ length: TONES + 3 }, (_, index) => String(index + 1)))[0]?.parts ?? [];
    expect(parts).toHaveLength(TONES + 1);
    expect(parts.slice(0, -1).map(({ size, tone }) => [size, tone])).toEqual(
      Array.from({ length: TONES }, (_, tone) => [tone + 4, tone]),
    );
    expect(parts.at(-1)).toEqual({ name: "… +3 whole", size: 1 + 2 + 3, figure: "", tone: TONES });
    const one = single(Array(TONES + 1).fill("1"))[0]?.parts ?? [];
    expect(one.at(-1)?.name).toBe(`Group ${TONES + 1}`);
  });
});

describe("a stack", () => {
  it("takes the whole width", () => {
    expect(placeSegments([60, 30, 10], 200)).toEqual([
      { x: 0, width: 120 },
      { x: 120, width: 60 },
      { x: 180, width: 20 },
    ]);
    expect(placeSegments([0, 0], 200)).toEqual([
      { x: 0, width: 0 },
      { x: 0, width: 0 },
    ]);
  });

  it("labels its parts directly where there is room, in one line if two hold no more", () => {
    const plan = planStack(stack(part("One", 50), part("Two", 50)), roomOf(400));
    expect(plan.direct.map(({ x, atEnd }) => [x, atEnd])).toEqual([
      [0, false],
      [200, false],
    ]);
    expect([plan.oneLine, plan.directLines, plan.listLines]).toEqual([true, 1, 0]);
  });

  it("aligns the last label with the end of the bar", () => {
    const plan = planStack(stack(part("One", 80), part("A longer name", 20)), roomOf(400));
    expect(plan.direct.at(-1)).toMatchObject({ x: 400, atEnd: true });
  });

  it("lists what has no room", () => {
    const plan = planStack(stack(part("One", 49), part("Two", 49), part("Thin", 2)), roomOf(280));
    expect(plan.direct.map((each) => each.part.name)).toEqual(["One", "Two"]);
    expect(plan.listed.map(({ name, figure }) => [name, figure])).toEqual([["Thin", "$2"]]);
  });

  it("lists all where most have no room, a name once with all its figures", () => {
    const thin = [part("Thin", 1), part("Slim", 1), part("Thin", 1)];
    const plan = planStack(stack(...thin, part("Wide", 97)), roomOf(280));
    expect(plan.direct).toEqual([]);
    expect(plan.listed.map(({ name, figure }) => [name, figure])).toEqual([
      ["Thin", "$1 + $1"],
      ["Slim", "$1"],
      ["Wide", "$97"],
    ]);
  });

  it("loses no part, and lets no label leave the width or lie on another", () => {
    const size = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constant(0));
    const parts = fc.array(fc.tuple(fc.string({ maxLength: 20 }), size), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.constantFrom(200, 280, 768), (given, width) => {
        const all = given.map(([name, each], index) => part(`${index} ${name}`, each));
        const plan = planStack(stack(...all), roomOf(width));
        expect(plan.direct.length + plan.listed.length).toBe(all.length);
        let taken = 0;
        for (const { part: each, x, atEnd } of plan.direct) {
          const text = plan.oneLine ? [`${each.name} ${each.figure}`] : [each.name, each.figure];
          const needed = Math.max(...text.map((line) => widthOf(line)));
          const start = atEnd ? x - needed : x;
          expect(start).toBeGreaterThanOrEqual(taken - 1e-6);
          taken = start + needed;
        }
        expect(taken).toBeLessThanOrEqual(width + 1e-6);
        for (const { name, figure, x } of plan.listed) {
          expect(x + widthOf(`${name} ${figure}`)).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
    );
  });
});

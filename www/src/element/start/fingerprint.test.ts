import { expect, it } from "vitest";
import { fingerprint } from "./fingerprint.js";

it.each([
  [
    { fee: 1, rows: [{ cost: "2" }] },
    { fee: 1, rows: [{ cost: "2" }] },
  ],
  [{ fee: 1, share: undefined }, { fee: 1 }],
  [undefined, undefined],
])("is the same for %j and %j", (one, other) => {
  expect(fingerprint(["event-roi", one])).toBe(fingerprint(["event-roi", other]));
});

it.each<[string, unknown, unknown]>([
  ["a number from its text", { fee: 1 }, { fee: "1" }],
  ["null from NaN", { fee: null }, { fee: Number.NaN }],
  ["null from nothing", { fee: null }, {}],
  ["NaN from infinity", { fee: Number.NaN }, { fee: Number.POSITIVE_INFINITY }],
  ["a big integer from a number", { fee: 1n }, { fee: 1 }],
  ["a map from an object", new Map(), {}],
  ["a promise from an object", Promise.resolve(), {}],
  ["a function from nothing", () => 1, undefined],
  ["nothing from an object", undefined, {}],
])("tells %s", (_, one, other) => {
  expect(fingerprint(["event-roi", one])).not.toBe(fingerprint(["event-roi", other]));
});

it("takes data without a text for different each time, without throwing", () => {
  const inside: Record<string, unknown> = {};
  inside.inside = inside;
  const throwing = {
    get fee(): number {
      throw new Error("not now");
    },
  };
  for (const data of [inside, throwing]) expect(fingerprint(data)).not.toBe(fingerprint(data));
});

import { describe, expect, it } from "vitest";
import type { Description } from "../contract/index.js";
import { walk } from "./checked.js";
import { Form } from "./form.js";
import { locate } from "./walk.js";

const description = {
  inputs: [{ id: "budget" }, { id: "reserve" }],
  lines: [
    { id: "spent", formula: "budget − reserve" },
    { id: "left", formula: "budget − spent" },
  ],
  tables: [
    { id: "groups", kind: "input", columns: [{ id: "share" }, { id: "amount", formula: "budget × share" }] },
    { id: "months", kind: "series", columns: [{ id: "paid", formula: "spent" }] },
  ],
} as unknown as Description;
const form = new Form(description, { limits: [], notices: [] });

describe("the place of a figure", () => {
  it.each([
    ["spent", [0, 0, 2]],
    ["left", [0, 0, 3]],
    ["groups[0].amount", [1, 0, 1]],
    ["groups[12].amount", [1, 12, 1]],
    ["months[999999999].paid", [2, 999_999_999, 0]],
  ])("is that of a line behind the inputs, or of a column: %s", (path, place) => {
    expect(locate(path, form)).toEqual(place);
  });

  it.each([
    ...["", "budget", "amount", "groups", "groups[0]", "groups.amount", "spent\n", "Spent"],
    ...["groups[0].share", "groups[0].paid", "groups[0].spent", "nothing[0].spent", "nothing[0].paid"],
    ...[
      "groups[-1].amount",
      "groups[].amount",
      "groups[x].amount",
      "groups[1e1].amount",
      "groups[0] .amount",
    ],
    ...["\ngroups[0].amount", "groups[0].amount\n", "groups[4294967296].amount", "groups[0][0].amount"],
  ])("is refused if there is no such figure: %j", (path) => {
    const problems = [{ path, code: "unknownField", params: {} }];
    expect(() => locate(path, form)).toThrow(expect.objectContaining({ problems }));
  });

  it.each([undefined, null, 5, {}, ["spent"], Symbol("spent"), new String("spent")])(
    "is refused without a path if the path is not a text: %o",
    (path) => {
      const problems = [{ path: "", code: "unknownField", params: {} }];
      expect(() => locate(path, form)).toThrow(expect.objectContaining({ problems }));
    },
  );
});

describe("a walk", () => {
  const shaped = (...parts: string[]) =>
    walk("groups[7].amount", {}, form, () =>
      new TextEncoder().encode(parts.map((part) => `${part}\0`).join("")),
    );

  it("has the figure first, then the nodes of its formula", () => {
    expect(shaped("=5", "=10", "!", "?", "")).toEqual({ value: "=5", seen: ["=10", "!", "?", ""] });
    expect(shaped("0")).toEqual({ value: "0", seen: [] });
  });

  it("is refused if the module knows no such row", () => {
    const problems = [{ path: "groups[7].amount", code: "unknownField", params: {} }];
    expect(() => shaped()).toThrow(expect.objectContaining({ problems }));
  });

  it("is refused for the problems of the inputs", () => {
    const problems = [{ path: "reserve", code: "notANumber", params: {} }];
    expect(() => shaped("!Bi", "1")).toThrow(expect.objectContaining({ problems }));
  });
});

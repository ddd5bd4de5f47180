import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SYSTEMS, type Way } from "./systems.js";

const page = readFileSync(new URL("../../../../docs/where-to-paste.md", import.meta.url), "utf8");

/** The cell of each way, with a link to its description. */
const WAYS: Record<Way, string> = {
  element: "[element](embedding.md#1-the-element)",
  frame: "[frame](embedding.md#2-a-frame)",
  file: "[file](embedding.md#one-file)",
  link: "[link](#a-link)",
};

/** The cells of the table below a heading, without its two header lines. */
function tableUnder(heading: string): string[][] {
  const section = page.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The page in one line, because its sentences wrap. */
const text = page.replace(/\s+/g, " ");

describe("docs/where-to-paste.md", () => {
  it("has the systems of the builder in their order, each with its way, steps and source", () => {
    const documented = tableUnder("The systems").map(([name, , way, steps, source]) => [
      name,
      way,
      steps,
      source,
    ]);
    expect(documented).toEqual(
      SYSTEMS.map(({ name, way, steps, source }) => [name, WAYS[way], steps.join(" "), `<${source}>`]),
    );
  });

  it("says what each system allows", () => {
    for (const [name, allows] of tableUnder("The systems")) expect(allows, name).not.toBe("");
  });

  it("has the notes of the builder", () => {
    const missing = SYSTEMS.filter(({ note }) => note !== undefined && !text.includes(note));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it("states the evidence for each system", () => {
    const documented = tableUnder("What was read").map(([name, basis]) => [name, basis]);
    expect(documented).toEqual(SYSTEMS.map(({ name, basis }) => [name, basis]));
  });
});

describe("the systems", () => {
  it("have different ids and names", () => {
    expect(new Set(SYSTEMS.map(({ id }) => id)).size).toBe(SYSTEMS.length);
    expect(new Set(SYSTEMS.map(({ name }) => name)).size).toBe(SYSTEMS.length);
  });

  it("have steps that are sentences, and secure sources", () => {
    for (const { id, steps, source } of SYSTEMS) {
      expect(steps.length, id).toBeGreaterThan(0);
      for (const step of steps) expect(step, id).toMatch(/^[A-Z].*\.$/);
      expect(source, id).toMatch(/^https:\/\/\S+$/);
    }
  });
});

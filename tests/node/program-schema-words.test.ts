import { readFileSync } from "node:fs";
import { load } from "partner-calculators";
import { describe, expect, it } from "vitest";
import { SCHEMA } from "./support/program-schema.js";

const core = await load();

/** A part of the schema. */
interface Part {
  title?: string;
  description?: string;
  $ref?: string;
  properties?: Record<string, Part>;
  items?: Part;
  propertyNames?: { enum: string[] };
}

const SOURCE = SCHEMA as unknown as Part & { $defs: Record<string, Part> };

function resolved(part: Part): Part {
  const target = part.$ref === undefined ? undefined : SOURCE.$defs[part.$ref.replace("#/$defs/", "")];
  return { ...target, ...part };
}

/** The part with a dotted name, which may be inside a list. */
function partAt(name: string): Part | undefined {
  let here: Part | undefined = SOURCE;
  for (const key of name.split(".")) {
    const next: Part | undefined = here?.properties?.[key];
    if (next === undefined) return undefined;
    const { items, ...part } = resolved(next);
    here =
      items === undefined
        ? part
        : { ...part, ...resolved(items), ...(part.description && { description: part.description }) };
  }
  return here;
}

describe("the schema describes", () => {
  const rust = readFileSync(new URL("../../src/program/schema.rs", import.meta.url), "utf8");
  const lists = rust.slice(rust.indexOf("pub const LISTS"));
  const ids = (text: string) =>
    [...text.matchAll(/\b(?:text|money|share|whole|choice|Field::new)\(\s*"([\w.]+)"/g)].map(
      ([, id]) => id ?? "",
    );
  const columns = lists
    .split(/\bid: /)
    .slice(1)
    .flatMap((list) => {
      const id = /^"([\w.]+)"/.exec(list)?.[1];
      return ids(list).map((column) => `${id}.${column}`);
    });
  const names = [
    ...ids(rust.slice(rust.indexOf("pub const FIELDS"), rust.indexOf("pub const LISTS"))),
    ...columns,
  ];

  it("every field of a program", () => {
    expect(names.length).toBeGreaterThan(40);
    const missing = names.filter((name) => !partAt(name)?.description);
    expect(missing).toEqual([]);
  });

  it("each of its own parts, so that an editor can show help", () => {
    const bare: string[] = [];
    const look = (part: Part, path: string) => {
      for (const [key, each] of Object.entries(part.properties ?? {})) {
        if (!each.description) bare.push(`${path}.${key}`);
        look(each, `${path}.${key}`);
      }
    };
    look(SOURCE, "");
    for (const [name, part] of Object.entries(SOURCE.$defs)) {
      if (!part.description && !part.title) bare.push(name);
      look(part, name);
    }
    expect(bare).toEqual([]);
  });

  it("the calculators and their inputs by id", () => {
    const presets = resolved(SOURCE.properties?.calculators ?? {}).properties ?? {};
    const said = Object.entries(presets).map(([id, part]) => [
      id,
      [...(part.properties?.inputs?.propertyNames?.enum ?? [])].sort(),
    ]);
    const known = core.calculators().map(({ id }) => {
      const { inputs, tables } = core.describe(id);
      const asked = tables.filter(({ kind }) => kind === "input");
      return [id, [...inputs, ...asked].map((each) => each.id).sort()];
    });
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(known));
  });
});

import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv";
import { expect, it } from "vitest";
import { at } from "../../scripts/lib/paths.mjs";
import { namedProperties } from "../../scripts/reference/custom-properties.mjs";
import { element, manifest } from "./support/manifest.js";

const read = (file: string) => readFileSync(at(file), "utf8");
const json = (file: string) => JSON.parse(read(file));

/** Properties of a class field that are in the format's types, but missing in its schema. */
const FIELD = { attribute: { type: "string" }, reflects: { type: "boolean" } };

/** The schema of the format, with unknown properties forbidden. */
function strict(schema: { definitions: Record<string, { properties?: object }> }) {
  const known = Object.entries(schema.definitions).map(([name, { properties, ...rest }]) => {
    const all = name === "ClassField" ? { ...properties, ...FIELD } : properties;
    return [name, all ? { ...rest, properties: all, additionalProperties: false } : rest];
  });
  return { ...schema, definitions: Object.fromEntries(known) };
}

it("the package contains the reference as a custom elements manifest", () => {
  const { customElements } = json("package.json");
  expect(json(customElements)).toEqual(manifest);
  const validate = new Ajv({ strict: false }).compile(
    strict(json("node_modules/custom-elements-manifest/schema.json")),
  );
  expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
});

it("the reference describes exactly the parts in the templates", () => {
  const sources = readdirSync(at("www/src"), { recursive: true }).map(String);
  const texts = sources.filter((name) => name.endsWith(".ts")).map((name) => read(`www/src/${name}`));
  const named = texts.flatMap((text) =>
    [...text.matchAll(/\spart="([^"]+)"/g)].flatMap(([, parts = ""]) => parts.split(" ")),
  );
  expect([...new Set(named)].sort()).toEqual(element.cssParts.map(({ name }) => name).sort());
});

it("the reference describes exactly the custom properties that a page can set", () => {
  const { read, bare, always, internal } = namedProperties();
  const described = new Set(element.cssProperties.map(({ name }) => name));
  expect([...read].filter((name) => !described.has(name) && !internal.has(name))).toEqual([]);
  expect([...described].filter((name) => !read.has(name))).toEqual([]);
  // A page need not set any of them, and what a part sets for itself has a reader.
  expect([...bare].filter((name) => !always.has(name))).toEqual([]);
  expect([...internal].filter((name) => !bare.has(name))).toEqual([]);
});

import { beforeEach, expect, it, vi } from "vitest";
import { dataFile } from "./file-by-name.js";
import { mapped } from "./map.js";

beforeEach(() => {
  // No file has this end, so that each import by name fails as it does without a network.
  vi.stubGlobal("DATA_END", "-none.js");
  vi.resetModules();
});

it.each(["locales/de/event-roi", "linked/standard/event-roi"])(
  "%s comes from the map if its address cannot be loaded",
  async (name) => {
    expect(await dataFile(name)).toEqual(await mapped(name));
    expect(await dataFile(name)).toBeDefined();
  },
);

it.each(["locales/en/none", "linked/standard/none", "locales/xx/event-roi"])(
  "there is no %s",
  async (name) => {
    expect(await dataFile(name)).toBeUndefined();
  },
);

// The type of a calculator may come from the address of a page, which must not choose a script.
it.each([
  "linked/standard/../../evil.js?",
  "linked/standard/evil.js?",
  "locales/en/a%2fb",
  "linked/x\\y",
  "locales/en/",
])("no script is requested for %s", async (name) => {
  vi.stubGlobal("DATA_END", "");
  const asked = vi.fn();
  vi.doMock("./map.js", () => ({ mapped: asked }));
  const { dataFile: fresh } = await import("./file-by-name.js");
  expect(await fresh(name)).toBeUndefined();
  expect(asked).not.toHaveBeenCalled();
});

it("all files come from the map that an entry for bundlers gives", async () => {
  const { dataFile: fresh, takeFrom } = await import("./file-by-name.js");
  takeFrom(async (name) => `from the map: ${name}`);
  expect(await fresh("locales/en/event-roi")).toBe("from the map: locales/en/event-roi");
});

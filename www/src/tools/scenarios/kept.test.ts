import { afterEach, describe, expect, it, vi } from "vitest";
import { Kept } from "./kept.js";
import type { Scenario } from "./scenario.js";
import { writeFile } from "./scenario-file.js";

const KEY = "partner-calculators:scenarios:event-roi";
const head = {
  version: "0.1.0",
  calculator: "event-roi",
  program: { id: "standard", name: "S" },
  currency: "USD",
};
const scenario = (letter: Scenario["letter"]): Scenario => ({
  letter,
  name: "",
  inputs: { a: "1" },
  figures: { total: "5", rest: null },
  version: "0.1.0",
});

/** The storage of a browser; `refuses` says which calls throw. */
function browser(refuses: { reading?: boolean; writing?: boolean } = {}) {
  const stored = new Map<string, string>();
  const refuse = (isRefused: boolean | undefined) => {
    if (isRefused) throw new DOMException("no", "SecurityError");
  };
  vi.stubGlobal("localStorage", {
    getItem(key: string) {
      refuse(refuses.reading);
      return stored.get(key) ?? null;
    },
    setItem(key: string, text: string) {
      refuse(refuses.writing);
      stored.set(key, text);
    },
    removeItem: (key: string) => stored.delete(key),
  });
  const listeners: ((event: { key: string | null }) => void)[] = [];
  vi.stubGlobal("addEventListener", (_: string, listener: (typeof listeners)[number]) =>
    listeners.push(listener),
  );
  const tell = (key: string | null) => {
    for (const listener of listeners) listener({ key });
  };
  return { stored, refuses, tell };
}

afterEach(() => vi.unstubAllGlobals());

const add = (kept: Kept, letter: Scenario["letter"]) => kept.change((all) => [...all, scenario(letter)]);

describe("scenarios in a browser", () => {
  it("are stored with the first change and not before", () => {
    const { stored } = browser();
    const kept = new Kept(KEY, head, "total");
    expect(stored.size).toBe(0);
    add(kept, "A");
    expect(new Kept(KEY, head, "total").scenarios).toEqual([scenario("A")]);
    kept.change(() => []);
    expect(stored.size, "nothing is left of them").toBe(0);
  });

  it("are added to those that another tab has stored meanwhile", () => {
    browser();
    const [one, other] = [new Kept(KEY, head, "total"), new Kept(KEY, head, "total")];
    add(one, "A");
    add(other, "B");
    expect(other.scenarios).toEqual([scenario("A"), scenario("B")]);
  });

  it("are drawn again when another tab changes them, in widgets that are in a page", () => {
    const { stored, tell } = browser();
    const kept = new Kept(KEY, head, "total");
    const watcher = (isConnected: boolean) => ({ element: { isConnected } as HTMLElement, redraw: vi.fn() });
    const [inPage, removed] = [watcher(true), watcher(false)];
    for (const each of [inPage, removed, inPage]) kept.watch(each);
    stored.set(KEY, writeFile(head, [scenario("C")]));
    tell("other");
    expect(inPage.redraw).not.toHaveBeenCalled();
    tell(KEY);
    expect(kept.scenarios).toEqual([scenario("C")]);
    expect(inPage.redraw).toHaveBeenCalledTimes(1);
    expect(removed.redraw).not.toHaveBeenCalled();
    stored.clear();
    tell(null);
    expect(kept.scenarios).toEqual([]);
  });

  it.each([{ reading: true, writing: true }, { writing: true }])(
    "that are refused (%o) last as long as the page",
    (refuses) => {
      browser(refuses);
      const kept = new Kept(KEY, head, "total");
      add(kept, "A");
      add(kept, "B");
      expect(kept.keeping).toBe("refused");
      expect(kept.scenarios).toEqual([scenario("A"), scenario("B")]);
    },
  );

  it("are stored once the browser no longer refuses", () => {
    const { refuses, stored } = browser({ writing: true });
    const kept = new Kept(KEY, head, "total");
    add(kept, "A");
    refuses.writing = false;
    add(kept, "B");
    expect(kept.keeping).toBe("kept");
    expect(stored.get(KEY)).toBe(writeFile(head, [scenario("A"), scenario("B")]));
  });

  it.each([
    "nonsense",
    JSON.stringify({ ...JSON.parse(writeFile(head, [scenario("A")])), formatVersion: 99 }),
  ])("that cannot be read stay as they are: %.30s", (text) => {
    const { stored } = browser();
    stored.set(KEY, text);
    const kept = new Kept(KEY, head, "total");
    add(kept, "A");
    expect(kept.keeping).toBe("unreadable");
    expect(kept.scenarios).toEqual([scenario("A")]);
    expect(stored.get(KEY)).toBe(text);
  });
});

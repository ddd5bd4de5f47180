import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Problem } from "../core/contract/index.js";
import { sheet } from "../sheet/sheet.test-support.js";
import { PartnerCalculator } from "./partner-calculator.js";
import type { Failure } from "./start/failure.js";
import { type Started, start } from "./start/start.js";

const loadEditing = vi.hoisted(() => vi.fn<() => Promise<void>>());

vi.mock("./start/start.js", () => ({ start: vi.fn() }));
vi.mock("./desk/lazy-parts.js", () => ({
  LazyParts: class {
    styles = [];
    loadEditing = loadEditing;
  },
}));

/** The element without a page: records the paths of the problems that the element tells the page. */
class Probe extends PartnerCalculator {
  readonly told: string[] = [];

  override get isConnected(): boolean {
    return true;
  }

  override get renderRoot(): ShadowRoot {
    return { ownerDocument: {} } as ShadowRoot;
  }

  override get updateComplete(): Promise<void> {
    return Promise.resolve();
  }

  override requestUpdate(): void {}

  override dispatchEvent(event: CustomEvent<{ problems?: Problem[] }>): boolean {
    this.told.push(...(event.detail.problems ?? []).map(({ path }) => path));
    return true;
  }

  /** Sets the type as a page does. */
  show(type: string): void {
    this.type = type;
    this.willUpdate(new Set(["type"]));
  }
}

/** Ends a start that is under way, by the start's type. */
let underWay: Map<string, (result: Started | Failure) => void>;

beforeEach(() => {
  underWay = new Map();
  vi.stubGlobal("location", { hash: "" });
  loadEditing.mockResolvedValue();
  vi.mocked(start).mockImplementation(({ type }) => new Promise((end) => underWay.set(type, end)));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.mocked(start).mockReset();
});

/** Waits for more turns of the event loop than a start has left. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

/** Ends a start, by default with a failure whose problem has the type as its path. */
async function ended(type: string, result?: Started): Promise<void> {
  const problems: Problem[] = [{ path: type, code: "unknownCalculator", params: {} }];
  underWay.get(type)?.(result ?? { text: "", problems });
  await settled();
}

function probe(): Probe {
  const made = new Probe();
  made.locale = "en";
  return made;
}

it("shows the last of several starts, even if an older start ends last", async () => {
  const element = probe();
  element.show("older");
  element.show("newer");
  await ended("newer");
  expect(element.told).toEqual(["newer"]);
  await ended("older");
  expect(element.told).toEqual(["newer"]);
});

it("does not show an older start that ends first", async () => {
  const element = probe();
  element.show("older");
  element.show("newer");
  await ended("older");
  expect(element.told).toEqual([]);
  await ended("newer");
  expect(element.told).toEqual(["newer"]);
});

it("does not show an older start whose problems get their words last", async () => {
  const element = probe();
  let loaded = () => {};
  loadEditing.mockReturnValueOnce(new Promise((resolve) => (loaded = resolve)));
  element.show("older");
  await ended("older", { sheet: sheet({ fee: "abc" }).made } as Started);
  element.show("newer");
  await ended("newer");
  loaded();
  await settled();
  expect(element.told).toEqual(["newer"]);
});

it("shows a start with problems once their words are loaded", async () => {
  const element = probe();
  let loaded = () => {};
  loadEditing.mockReturnValueOnce(new Promise((resolve) => (loaded = resolve)));
  element.show("only");
  await ended("only", { sheet: sheet({ fee: "abc" }).made } as Started);
  expect(element.told).toEqual([]);
  loaded();
  await settled();
  expect(element.told).toEqual(["fee"]);
});

it("starts once for the same properties", async () => {
  const element = probe();
  element.show("same");
  element.show("same");
  expect(start).toHaveBeenCalledTimes(1);
  await ended("same");
  expect(element.told).toEqual(["same"]);
});

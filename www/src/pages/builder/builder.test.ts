import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Builder } from "./builder.js";
import { type Outcome, outcomeOf } from "./outcome.js";

const { load } = vi.hoisted(() => ({ load: vi.fn(async () => ({})) }));

vi.mock("../../core/index.js", () => ({ load }));
vi.mock("./outcome.js", () => ({ outcomeOf: vi.fn() }));
vi.mock("../../shared/lit.js", () => ({ render: () => undefined }));
vi.mock("./page.js", () => ({ page: () => undefined, troubles: () => undefined }));
vi.mock("./preview.js", () => ({
  Preview: class {
    show = () => undefined;
  },
}));

/** Resolves the computation of an outcome. */
interface Run {
  end(outcome: Outcome): void;
  fail(error: Error): void;
}

let runs: Run[];
const reported = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  runs = [];
  vi.mocked(outcomeOf).mockImplementation(() => new Promise((end, fail) => void runs.push({ end, fail })));
  vi.stubGlobal("location", { href: "https://host.example/builder.html", hash: "" });
  vi.stubGlobal("history", { replaceState });
  vi.stubGlobal("reportError", reported);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const replaceState = vi.fn();

async function later(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1000);
  await vi.dynamicImportSettled();
}

/** A builder that computes the outcomes of two changes at the same time. */
async function twice(): Promise<Builder> {
  const builder = new Builder({} as HTMLElement);
  for (const currency of ["EUR", "JPY"]) {
    builder.set({ currency });
    await later();
  }
  expect(runs).toHaveLength(2);
  return builder;
}

it("does not report the late failure of an earlier run", async () => {
  const builder = await twice();
  runs[1]?.end({} as Outcome);
  await later();
  runs[0]?.fail(new Error("Late"));
  await later();
  expect(builder.hasFailed).toBe(false);
  expect(reported).not.toHaveBeenCalled();
  builder.set({ currency: "" });
  await later();
  expect(load).toHaveBeenCalledOnce();
});

it("reports the failure of the last run, and loads the core again", async () => {
  const builder = await twice();
  runs[1]?.fail(new Error("Now"));
  await later();
  expect(builder.hasFailed).toBe(true);
  builder.set({ currency: "" });
  await later();
  expect(load).toHaveBeenCalledTimes(2);
});

it("keeps an address that was opened a moment ago, and that no event has reported yet", async () => {
  const builder = new Builder({} as HTMLElement);
  builder.set({ currency: "EUR" });
  expect(replaceState).toHaveBeenCalledTimes(1);
  vi.stubGlobal("location", { href: "https://host.example/builder.html#opened", hash: "#opened" });
  await later();
  expect(replaceState).toHaveBeenCalledTimes(1);
});

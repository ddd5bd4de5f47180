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
  vi.stubGlobal("history", { replaceState: () => undefined });
  vi.stubGlobal("reportError", reported);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

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

it("says nothing of an earlier run that fails late", async () => {
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

it("says that the last run failed, and asks for the core again", async () => {
  const builder = await twice();
  runs[1]?.fail(new Error("Now"));
  await later();
  expect(builder.hasFailed).toBe(true);
  builder.set({ currency: "" });
  await later();
  expect(load).toHaveBeenCalledTimes(2);
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inWorker } from "./in-worker.js";
import type { Request, Response } from "./messages.js";

/** A worker that starts at once, and answers a request when a test wants it to. */
class StubWorker {
  static all: StubWorker[] = [];
  onmessage: ((event: { data: Response }) => void) | undefined;
  onerror: ((event: { preventDefault(): void }) => void) | undefined;
  isEnded = false;
  readonly requests: Extract<Request, { id: number }>[] = [];

  constructor() {
    StubWorker.all.push(this);
  }

  postMessage(request: Request): void {
    if ("start" in request) queueMicrotask(() => this.onmessage?.({ data: { started: true } }));
    else this.requests.push(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  answer(at: number, bytes: number[]): void {
    const { id } = this.requests[at] ?? { id: -1 };
    if (!this.isEnded) this.onmessage?.({ data: { id, answer: Uint8Array.from(bytes) } });
  }
}

beforeEach(() => {
  StubWorker.all = [];
  vi.stubGlobal("Worker", StubWorker);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const arrived = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

const TRIALS = { text: "", trials: 10, targets: [] };

const outcome = (asked: Promise<unknown>) =>
  asked.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error: String(error) }),
  );

describe("a canceled simulation", () => {
  it("fails alone: other questions are asked again in the next worker", async () => {
    const transport = await inWorker("image");
    const abort = new AbortController();
    const simulation = outcome(transport.simulate(TRIALS, "inputs", { signal: abort.signal }));
    const question = outcome(transport.ask("seek", "question", "inputs"));
    const other = outcome(transport.simulate({ ...TRIALS, trials: 20 }, "inputs", {}));
    await arrived();
    abort.abort(new Error("canceled"));
    await arrived();
    const [first, second] = StubWorker.all;
    expect(StubWorker.all).toHaveLength(2);
    expect(first?.isEnded).toBe(true);
    expect(await simulation).toEqual({ error: "Error: canceled" });
    expect(second?.requests).toMatchObject([
      { kind: "seek", question: "question" },
      { trials: { trials: 20 } },
    ]);
    second?.answer(0, [1]);
    second?.answer(1, [2]);
    expect(await question).toEqual({ answer: Uint8Array.of(1) });
    expect(await other).toEqual({ answer: Uint8Array.of(2) });
  });

  it("starts no worker if nothing else waits", async () => {
    const transport = await inWorker("image");
    const abort = new AbortController();
    const simulation = outcome(transport.simulate(TRIALS, "inputs", { signal: abort.signal }));
    await arrived();
    abort.abort(new Error("canceled"));
    expect(await simulation).toEqual({ error: "Error: canceled" });
    expect(StubWorker.all).toHaveLength(1);
  });
});

describe("closed analyses", () => {
  it("end the worker, fail what waits, and start no other worker", async () => {
    const transport = await inWorker("image");
    const waiting = outcome(transport.ask("grid", "question", "inputs"));
    await arrived();
    transport.close();
    expect(StubWorker.all.map(({ isEnded }) => isEnded)).toEqual([true]);
    expect(await waiting).toEqual({ error: "Error: The analyses were closed." });
    expect(await outcome(transport.ask("grid", "question", "inputs"))).toEqual({
      error: "Error: The analyses were closed.",
    });
    expect(StubWorker.all).toHaveLength(1);
  });

  it("end a worker that is still starting", async () => {
    const transport = await inWorker("image");
    const abort = new AbortController();
    const simulation = outcome(transport.simulate(TRIALS, "inputs", { signal: abort.signal }));
    const question = outcome(transport.ask("seek", "question", "inputs"));
    await arrived();
    abort.abort(new Error("canceled"));
    transport.close();
    expect(await simulation).toEqual({ error: "Error: canceled" });
    expect(await question).toEqual({ error: "Error: The analyses were closed." });
    await arrived();
    expect(StubWorker.all.every(({ isEnded }) => isEnded)).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { settled } from "./context.test-support.js";
import { Latest } from "./latest.js";

/** Questions that are answered by hand. */
function byHand() {
  const open = new Map<string, { resolve(answer: string): void; reject(error: Error): void }>();
  const order: string[] = [];
  const latest = new Latest<string, string>();
  const ask = (key: string) =>
    latest.ask(
      [key],
      key,
      () => {
        order.push(key);
        return new Promise((resolve, reject) => open.set(key, { resolve, reject }));
      },
      () => undefined,
    );
  const answer = async (key: string, text: string) => {
    open.get(key)?.resolve(text);
    await settled();
  };
  const fail = async (key: string) => {
    open.get(key)?.reject(new Error("no"));
    await settled();
  };
  return { latest, ask, order, answer, fail };
}

describe("a question that changes while it is answered", () => {
  it("is asked once, however often it is drawn", async () => {
    const { latest, ask, order, answer } = byHand();
    ask("a");
    ask("a");
    await answer("a", "1");
    ask("a");
    expect([order, latest.outcome, latest.isWaiting]).toEqual([["a"], { question: "a", answer: "1" }, false]);
  });

  it("skips what is out of date when the first answer comes, and keeps that answer until the next", async () => {
    const { latest, ask, order, answer } = byHand();
    for (const key of ["a", "b", "c"]) ask(key);
    await answer("a", "1");
    expect([order, latest.outcome, latest.isWaiting]).toEqual([
      ["a", "c"],
      { question: "a", answer: "1" },
      true,
    ]);
    await answer("c", "3");
    expect([latest.outcome, latest.isWaiting]).toEqual([{ question: "c", answer: "3" }, false]);
  });

  it("is not asked again by a drawing after it failed, but once it is forgotten and when it changes", async () => {
    const { latest, ask, order, answer, fail } = byHand();
    ask("a");
    await fail("a");
    ask("a");
    expect([order, latest.hasFailed]).toEqual([["a"], true]);
    latest.forget();
    ask("a");
    expect([order, latest.hasFailed]).toEqual([["a", "a"], false]);
    await fail("a");
    ask("b");
    await answer("b", "2");
    expect([latest.answered, latest.hasFailed]).toEqual([{ question: "b", answer: "2" }, false]);
  });

  it("keeps the last answer beside a failure", async () => {
    const { latest, ask, answer, fail } = byHand();
    ask("a");
    await answer("a", "1");
    ask("b");
    await fail("b");
    expect([latest.answered, latest.hasFailed]).toEqual([{ question: "a", answer: "1" }, true]);
  });

  it("has no outcome for a question that was dropped, and does not wait for it", async () => {
    const { latest, ask, order, answer } = byHand();
    ask("a");
    latest.clear();
    ask("b");
    await answer("a", "1");
    expect([order, latest.outcome, latest.isWaiting]).toEqual([["a", "b"], undefined, true]);
    await answer("b", "2");
    expect(latest.outcome).toEqual({ question: "b", answer: "2" });
  });
});

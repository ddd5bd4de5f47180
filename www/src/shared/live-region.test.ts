import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LiveRegion } from "./live-region.js";

/** Records every text that it is given. */
class Region {
  readonly texts: string[] = [];

  set textContent(text: string) {
    this.texts.push(text);
  }
}

let region: Region;
let live: LiveRegion;

beforeEach(() => {
  vi.useFakeTimers();
  region = new Region();
  live = new LiveRegion(() => region as unknown as Element);
});

afterEach(() => void vi.useRealTimers());

it("announces a text after a pause", () => {
  live.say("Net profit is $5.");
  vi.advanceTimersByTime(499);
  expect(region.texts).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(region.texts).toEqual(["Net profit is $5."]);
});

it("announces only the last of several texts", () => {
  live.say("Net profit is $5.");
  vi.advanceTimersByTime(300);
  live.say("Net profit is $50.");
  vi.runAllTimers();
  expect(region.texts).toEqual(["Net profit is $50."]);
});

it("does not repeat a text", () => {
  live.say("Net profit is $5.");
  vi.runAllTimers();
  live.say("Net profit is $5.");
  vi.runAllTimers();
  expect(region.texts).toEqual(["Net profit is $5."]);
});

it("announces nothing more once it is stopped", () => {
  live.say("Net profit is $5.");
  live.stop();
  vi.runAllTimers();
  expect(region.texts).toEqual([]);
});

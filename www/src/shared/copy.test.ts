import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { copy, copyAndConfirm } from "./copy.js";

const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  writeText.mockReset().mockResolvedValue();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const region = () => ({ textContent: "" }) as Element;

it("copies a text and confirms that for a while", async () => {
  const status = region();
  await copyAndConfirm("<script>", status);
  expect(writeText).toHaveBeenCalledWith("<script>");
  expect(status.textContent).toBe("Copied");
  vi.advanceTimersByTime(4000);
  expect(status.textContent).toBe("");
});

it("says what to do where the browser does not allow it", async () => {
  writeText.mockRejectedValue(new DOMException("Denied", "NotAllowedError"));
  const status = region();
  await copyAndConfirm("<script>", status);
  expect(status.textContent).toContain("select the lines");
});

it("leaves a newer confirmation in place", async () => {
  const status = region();
  await copyAndConfirm("a", status);
  status.textContent = "Saved";
  vi.advanceTimersByTime(4000);
  expect(status.textContent).toBe("Saved");
});

it("is refused where there is no clipboard", async () => {
  vi.stubGlobal("navigator", {});
  expect(await copy("a")).toBe(false);
});

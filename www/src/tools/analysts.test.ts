import { expect, it } from "vitest";
import type { Analyst } from "../core/analyses/analyst.js";
import type { SheetCore } from "../sheet/sheet.js";
import { analystOnce, closeAnalyst } from "./analysts.js";

const coreOf = () => ({}) as SheetCore;

/** What opens analysts, which count how often they were closed. */
function opener() {
  const opened: { closed: number }[] = [];
  const open = async () => {
    const analyst = {
      closed: 0,
      close() {
        this.closed += 1;
      },
    };
    opened.push(analyst);
    return analyst as unknown as Analyst;
  };
  return { opened, open };
}

it("the tools of a widget share one analyst until it is closed, and get another after that", async () => {
  const { opened, open } = opener();
  const core = coreOf();
  const first = await analystOnce(core, open);
  expect(await analystOnce(core, open)).toBe(first);
  closeAnalyst(core);
  closeAnalyst(core);
  await Promise.resolve();
  expect(opened).toEqual([expect.objectContaining({ closed: 1 })]);
  expect(await analystOnce(core, open)).not.toBe(first);
  await analystOnce(coreOf(), open);
  expect(opened.map(({ closed }) => closed)).toEqual([1, 0, 0]);
});

it("an analyst that is still starting is closed once it has started", async () => {
  const { opened, open } = opener();
  const core = coreOf();
  const starting = analystOnce(core, open);
  closeAnalyst(core);
  await starting;
  await Promise.resolve();
  expect(opened.map(({ closed }) => closed)).toEqual([1]);
});

it("a failed start can be retried", async () => {
  const core = coreOf();
  await expect(analystOnce(core, () => Promise.reject(new Error("no worker")))).rejects.toThrow("no worker");
  await Promise.resolve();
  const { opened, open } = opener();
  await analystOnce(core, open);
  expect(opened).toHaveLength(1);
});

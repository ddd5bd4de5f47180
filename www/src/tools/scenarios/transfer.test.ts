import { afterEach, expect, it, vi } from "vitest";
import { widget } from "../shared/context.test-support.js";
import { sayer } from "../shared/say.js";
import { Desk } from "./desk.js";
import { writeFile } from "./scenario-file.js";
import { openFile } from "./transfer.js";

afterEach(() => vi.unstubAllGlobals());

/** A desk in a language, and what its message says. */
function opened(language: string) {
  const { context, toolWords } = widget("event-roi", "scenarios", language);
  const desk = new Desk(context);
  const said = () =>
    desk.message &&
    sayer(toolWords, context.wording)(desk.message.word, { ...desk.message.texts, name: "A" });
  return { context, desk, said };
}

/** A file of another calculator's scenarios. */
function fileOf(calculator: string): Blob {
  const head = { version: "0.1.0", calculator, program: { id: "standard", name: "S" }, currency: "USD" };
  return new Blob([writeFile(head, [])]);
}

it("a file of another calculator is refused with that calculator's title, in the language of the page", async () => {
  const { context, desk, said } = opened("de");
  await openFile(context, desk, fileOf("deal-model"));
  expect(said()).toBe("Diese Datei gehört zu einem anderen Rechner (Deal-Modell). Öffnen Sie sie dort.");
  expect(desk.message?.isProblem).toBe(true);
});

it.each(["common", "nothing", "__proto__", ""])(
  "a calculator that does not exist has no name: %j",
  async (id) => {
    const { context, desk, said } = opened("en");
    await openFile(context, desk, fileOf(id));
    expect(said()).toBe("This file is for another calculator. Open it there.");
  },
);

it("a scenario that the browser does not store is not called kept", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem() {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  const { desk, said } = opened("en");
  desk.keep();
  expect(desk.isRefused).toBe(true);
  expect(said()).toBe("This browser could not store A. It lasts only until you leave this page.");
  expect(desk.message?.isProblem).toBe(true);
  vi.stubGlobal("localStorage", { getItem: () => null, setItem() {} });
  desk.keep();
  expect(said()).toBe("Kept as A.");
});

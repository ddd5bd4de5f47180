import { describe, expect, it, vi } from "vitest";
import { put } from "../../sheet/edits.js";
import { description, sheet } from "../../sheet/sheet.test-support.js";
import type { LinkedScenario } from "../../sheet/state.js";
import type { ToolContext } from "../tool.js";
import { Desk } from "./desk.js";
import type { Scenario } from "./scenario.js";

let widgets = 0;

/** A desk over the made-up calculator; with a name of its own, it shares scenarios with no other test. */
function desk(program = `program${widgets++}`) {
  const { made } = sheet({}, { ...description, program: { id: program, name: program } });
  const redraw = vi.fn();
  const change = (action: () => void) => {
    action();
    made.calculate();
  };
  const element = { isConnected: true } as ToolContext["element"];
  const context = { element, sheet: made, redraw, change } as unknown as ToolContext;
  return { made: new Desk(context), sheet: made, context };
}

const letters = ({ scenarios }: Desk) => scenarios.map(({ letter }) => letter).join("");
const fees = ({ scenarios }: Desk) => scenarios.map(({ inputs }) => inputs.fee);

/** Opens a link with scenarios in a sheet, as `openLink` leaves it. */
function open({ sheet }: ReturnType<typeof desk>, ...scenarios: Partial<LinkedScenario>[]): void {
  const whole = scenarios.map((each) => ({ letter: "A", name: "", figures: {}, inputs: {}, ...each }));
  const link = { otherVersion: undefined, isIncomplete: false, unused: [], scenarios: whole, version: "0.9" };
  sheet.state = { ...sheet.state, link };
}

const first = ({ scenarios }: Desk) => scenarios[0] as Scenario;

describe("a desk", () => {
  it("keeps entries under the first free letter, until all are taken", () => {
    const { made } = desk();
    expect(["A", "B", "C", "D", undefined]).toEqual(Array.from({ length: 5 }, () => made.keep()?.letter));
    made.remove(made.scenarios[1] as Scenario);
    expect(letters(made)).toBe("ACD");
    expect(made.nextLetter).toBe("B");
  });

  it("keeps nothing while entries have a problem", () => {
    const { made, sheet } = desk();
    put(sheet, "fee", { value: "abc" });
    sheet.calculate();
    expect(made.keep()).toBeUndefined();
    expect(made.scenarios).toEqual([]);
  });

  it("keeps a copy, which later entries do not change", () => {
    const { made, sheet } = desk();
    made.keep();
    put(sheet, "fee", { value: "5" });
    sheet.calculate();
    made.keep();
    expect(fees(made)).toEqual(["100", "5"]);
    expect(made.scenarios.map(({ figures }) => figures.total)).toEqual(["100", "5"]);
    expect(made.columns().map((each) => each.sheet.calculation?.values.total)).toEqual(["5", "100", "5"]);
  });

  it("compares with the first scenario, unless another or the present entries are chosen", () => {
    const { made } = desk();
    expect(made.base).toBe("");
    made.keep();
    made.keep();
    expect(made.base).toBe("A");
    made.base = "B";
    expect(made.base).toBe("B");
    made.remove(made.scenarios[1] as Scenario);
    expect(made.base, "the base was removed").toBe("A");
    made.base = "";
    expect(made.base).toBe("");
  });

  it("takes the removal of a scenario back, until the list changes again", () => {
    const { made } = desk();
    made.keep();
    made.rename(first(made), "Mine");
    made.remove(first(made));
    const undo = made.message?.undo?.();
    undo?.();
    expect(first(made)).toMatchObject({ letter: "A", name: "Mine" });
    made.remove(first(made));
    const { message } = made;
    made.keep();
    expect(message?.undo?.(), "another one has the letter now").toBeUndefined();
  });

  it("takes loading back, until something else is entered", () => {
    const { made, sheet } = desk();
    made.keep();
    put(sheet, "fee", { value: "5" });
    made.load(first(made), "");
    expect(sheet.answered.fee).toBe("100");
    made.message?.undo?.()?.();
    expect(sheet.answered.fee).toBe("5");
    made.load(first(made), "");
    put(sheet, "fee", { value: "6" });
    expect(made.message?.undo?.()).toBeUndefined();
  });

  it("gives scenarios of a file their own letters where these are free", () => {
    const { made } = desk();
    made.keep();
    const from = (letter: Scenario["letter"]): Scenario => ({ ...first(made), letter, name: letter });
    made.add([from("A"), from("D")]);
    expect(made.scenarios.map(({ letter, name }) => [letter, name])).toEqual([
      ["A", ""],
      ["B", "A"],
      ["D", "D"],
    ]);
  });

  it("shares scenarios with other widgets of its calculator and program", () => {
    const one = desk("shared");
    const [other, apart] = [desk("shared"), desk("apart")];
    one.made.keep();
    expect(letters(other.made)).toBe("A");
    expect(other.context.redraw).toHaveBeenCalled();
    expect(letters(apart.made)).toBe("");
  });
});

describe("scenarios of a link", () => {
  it("are shown in place of one's own, which come back", () => {
    const widget = desk();
    const { made } = widget;
    made.keep();
    open(widget, { name: "theirs", inputs: { fee: "1" } }, { letter: "C", inputs: { fee: "2" } });
    expect(letters(made)).toBe("AC");
    expect(made.takeArrival()).toBe(true);
    expect(made.takeArrival()).toBe(false);
    made.rename(first(made), "changed");
    made.leave();
    expect(made.scenarios.map(({ letter, name }) => [letter, name])).toEqual([["A", ""]]);
  });

  it("become one's own with the first change, if there are no others", () => {
    const widget = desk();
    open(widget, { inputs: { fee: "1" } });
    expect(widget.made.kept.scenarios).toEqual([]);
    widget.made.keep();
    expect(fees(widget.made)).toEqual(["1", "100"]);
    expect(widget.made.kept.scenarios).toHaveLength(2);
    expect(widget.made.visiting).toBeUndefined();
  });

  it("are kept beside one's own if there is room, and else nothing is lost", () => {
    const widget = desk();
    const { made } = widget;
    made.keep();
    open(widget, { inputs: { fee: "1" } }, { letter: "B", inputs: { fee: "2" } });
    made.takeArrival();
    made.adopt();
    expect(fees(made)).toEqual(["100", "2", "1"]);
    open(widget, { inputs: { fee: "8" } }, { letter: "B", inputs: { fee: "9" } });
    made.takeArrival();
    made.adopt();
    expect(made.message).toMatchObject({ word: "adoptFull", isProblem: true, texts: { free: 1, count: 2 } });
    expect(fees(made)).toEqual(["8", "9"]);
    made.leave();
    expect(fees(made)).toEqual(["100", "2", "1"]);
  });

  it("that are kept already are not shown as new", () => {
    const widget = desk();
    const scenario = { name: "x", inputs: { fee: "1" } };
    open(widget, scenario);
    widget.made.takeArrival();
    widget.made.adopt();
    open(widget, scenario);
    widget.made.takeArrival();
    expect(widget.made.visiting).toBeUndefined();
    expect(letters(widget.made)).toBe("A");
  });

  it("have names that fit, and no letters that do not exist", () => {
    const widget = desk();
    open(widget, { name: "x".repeat(1000) }, { letter: "E" }, { letter: "toString" });
    expect(widget.made.scenarios.map(({ letter, name }) => [letter, name.length])).toEqual([["A", 40]]);
  });
});

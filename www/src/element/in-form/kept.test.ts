import { expect, it } from "vitest";
import { put, putRows } from "../../sheet/edits.js";
import { newRow } from "../../sheet/entries.js";
import { description, sheet } from "../../sheet/sheet.test-support.js";
import { keptOf, stateFrom } from "./kept.js";

/** A text that was kept, entered into another sheet. */
function restored(text: unknown, described = description) {
  const { made, last } = sheet({ fee: "70" }, described);
  const state = stateFrom(text, made);
  if (state) made.state = state;
  made.calculate();
  return { made, state, sent: last() };
}

function entered() {
  const { made } = sheet({ fee: "40" });
  put(made, "fee", undefined);
  put(made, "budget", { value: "12", text: "12 thousand", alternative: "12000" });
  putRows(made, "rows", [
    newRow({ name: { value: "Booth" }, split: { value: "custom" }, part: { value: "0.25" } }),
  ]);
  return made;
}

it("keeps nothing while a visitor has entered nothing", () => {
  expect(keptOf(sheet({ fee: "40" }).made)).toBeNull();
});

it("brings back what was entered, also a default in place of the page's value", () => {
  const { made, sent } = restored(keptOf(entered()));
  expect(sent).toEqual({
    fee: "100",
    method: "direct",
    budget: "12",
    rows: [{ name: "Booth", split: "custom", part: "0.25" }],
  });
  expect(made.isTouched).toBe(true);
});

it("brings back a text that is no number, with its problem", () => {
  const { made } = sheet();
  put(made, "fee", { value: "abc", text: "abc" });
  const again = restored(keptOf(made)).made;
  expect(again.problems.map(({ path }) => path)).toEqual(["fee"]);
  expect(again.entry("fee").value).toBe("abc");
});

it("leaves out what the program sets by now", () => {
  const inputs = description.inputs.map((field) =>
    field.id === "budget" ? { ...field, fixed: true } : field,
  );
  const tables = description.tables.map((table) => ({ ...table, hidden: true }));
  const { sent, made } = restored(keptOf(entered()), { ...description, inputs, tables });
  expect(sent).toEqual({ fee: "100", method: "direct" });
  expect(made.problems).toEqual([]);
});

it.each([
  undefined,
  null,
  new FormData(),
  "",
  "{",
  "null",
  '{"calculator":"example"}',
  '{"calculator":"example","fields":{},"rows":{"rows":1}}',
  JSON.stringify({ calculator: "another", fields: { fee: "1" }, rows: {} }),
])("takes nothing from %j", (text) => {
  expect(restored(text).state).toBeUndefined();
});

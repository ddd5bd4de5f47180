import { expect, it } from "vitest";
import { programFrom } from "./program-source.js";

it.each(["EUR", "eur", " Eur "])("takes the currency %j of a page for euros", async (currency) => {
  expect(await programFrom({ id: "own" }, "en", currency)).toEqual({ id: "own", currency: "EUR" });
  expect(await programFrom("standard", "en", currency)).toEqual({ currency: "EUR" });
});

it.each(["", " ", undefined])("leaves a program its own currency where a page says %j", async (currency) => {
  const program = { currency: "JPY" };
  expect(await programFrom(program, "en", currency)).toBe(program);
});

it("passes an invalid code on to the core, which reports it", async () => {
  expect(await programFrom({}, "en", "euro")).toEqual({ currency: "EURO" });
});

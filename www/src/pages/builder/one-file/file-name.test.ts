import { expect, it } from "vitest";
import { fileNameOf } from "./file-name.js";

it.each([
  [["event-roi"], undefined, "event-roi"],
  [["event-roi", "deal-model"], undefined, "calculators"],
  [["tier-benefits"], { id: "acme" }, "acme-tier-benefits"],
  [["tier-benefits", "deal-model"], { id: "acme" }, "acme-calculators"],
  [["tier-benefits"], { name: "No id" }, "partner-program-tier-benefits"],
  [["tier-benefits"], { id: "../Ünïcode</script>" }, "unicode-script-tier-benefits"],
])("names a file with %j and the program %j", (calculators, program, name) => {
  expect(fileNameOf(calculators, program)).toBe(name);
});

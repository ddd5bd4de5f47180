import { describe, expect, it } from "vitest";
import type { Description, Field, TableDescription } from "../core/contract/index.js";
import { newRow } from "./entries.js";
import { description, sheet } from "./sheet.test-support.js";
import type { State } from "./state.js";
import { unplacedProblems } from "./unplaced-problems.js";

describe("a value that the program sets", () => {
  const [fee, method, reach, budget] = description.inputs as [Field, Field, Field, Field];
  const [table] = description.tables as [TableDescription];
  const preset: Description = {
    ...description,
    inputs: [
      { ...fee, default: "60", fixed: true },
      { ...method, default: "funnel", hidden: true },
      reach,
      budget,
    ],
    tables: [{ ...table, fixed: true }],
  };

  it("is left to the core, and decides what counts", () => {
    const { made, last } = sheet({}, preset);
    expect(last()).toEqual({ reach: "100", budget: null });
    expect(made.inputs).toMatchObject({ fee: "60", method: "funnel" });
    expect([made.isShown("fee"), made.isShown("method"), made.isShown("reach")]).toEqual([true, false, true]);
  });

  it("overrides the entry from another program", () => {
    const earlier: State = {
      fields: { fee: { value: "30" }, budget: { value: "5" } },
      rows: { rows: [newRow({ name: { value: "Other" } })] },
      unknown: {},
    };
    const { made, last } = sheet({}, preset, earlier);
    expect(last()).toEqual({ reach: "100", budget: "5" });
    expect(made.entry("fee").value).toBe("60");
    expect(made.rows("rows").map(({ cells }) => cells.name?.value)).toEqual(["First"]);
  });

  it("is sent if the page gives another value, so that the core reports it", () => {
    const rows = [{ name: "Own" }];
    expect(sheet({ fee: 30, rows }, preset).last()).toEqual({ fee: 30, rows, reach: "100", budget: null });
  });

  it("has its problems listed apart where it is hidden", () => {
    const hidden: Description = { ...preset, tables: [{ ...table, hidden: true }] };
    const { made } = sheet({}, hidden);
    made.problems = ["fee", "method", "rows", "rows[0].name"].map((path) => ({
      path,
      code: "unknownField",
      params: { setBy: "program" },
    }));
    expect(unplacedProblems(made).map(({ path }) => path)).toEqual(["method", "rows", "rows[0].name"]);
  });
});

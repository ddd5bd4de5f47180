/** Corrections of findings, each of which a button applies. */
import { isDecimal, shift } from "../../../text/decimal.js";
import type { Shown } from "../found.js";
import { numberCellAt } from "./cells.js";
import { type Bag, isBag, type Path, pathText, rowsAt, valueAt, withSwapped, withValue } from "./edit.js";
import { afterSwap } from "./moved-drafts.js";
import type { ProgramForm } from "./program-form.js";
import { BENEFITS, TIERS, tierIds } from "./tiers.js";

export interface Correction {
  label: string;
  /** The data of the file after the correction. */
  data: unknown;
  /** The rows that the correction moves: their list, and the new index of each. */
  rows?: { list: Path; moved: (row: number) => number | undefined };
}

/** Parses the path of a finding. A key that contains a point is not found later, so its finding gets no button. */
export function pathOf(text: string): Path {
  const [, ...keys] = text.split(/[.[]/);
  return keys.map((key) => (key.endsWith("]") ? Number(key.slice(0, -1)) : key));
}

/** The standard program's tier at the same position; the highest one for positions above it. */
function standardTier({ standard }: ProgramForm, row: number): unknown {
  const tiers = rowsAt(standard, TIERS);
  return tiers[Math.min(row, tiers.length - 1)];
}

/** The standard program's benefits, assigned to the tiers at the same positions. */
function standardBenefits(form: ProgramForm): unknown {
  const ids = tierIds(form.data);
  const standard = tierIds(form.standard);
  return rowsAt(form.standard, BENEFITS).map(({ name, values }) => ({
    name,
    values: Object.fromEntries(
      ids.map((id, at) => [id, valueAt(values, [standard[Math.min(at, standard.length - 1)] ?? ""]) ?? null]),
    ),
  }));
}

function notInherited(form: ProgramForm, path: Path): Correction {
  const isBenefits = path[0] === "benefits";
  const value = isBenefits ? standardBenefits(form) : valueAt(form.standard, path);
  return { label: "Fill in from Standard", data: withValue(form.data, path, value) };
}

function required(form: ProgramForm, path: Path): Correction | undefined {
  const [list, row, ...rest] = path;
  if (list !== "tiers" || typeof row !== "number") return undefined;
  const value = valueAt(standardTier(form, row), rest);
  return value === undefined
    ? undefined
    : { label: "Fill in from Standard", data: withValue(form.data, path, value) };
}

/** A value within the bounds. A share such as 15 was probably meant in percent. */
function bounded(form: ProgramForm, path: Path, bound: unknown): Correction | undefined {
  const value = String(valueAt(form.data, path));
  const share = isDecimal(value) ? shift(value, -2) : undefined;
  if (bound === "1" && share !== undefined && Number(share) <= 1) {
    return { label: `Use ${form.numbers.figure(share, "share")}`, data: withValue(form.data, path, share) };
  }
  if (typeof bound !== "string" || !isDecimal(bound)) return undefined;
  const unit = numberCellAt(pathText(path))?.unit ?? "count";
  return { label: `Use ${form.numbers.figure(bound, unit)}`, data: withValue(form.data, path, bound) };
}

/** The same field of the row before. */
function asBefore(form: ProgramForm, path: Path): Correction | undefined {
  const [list = "", row, ...rest] = path;
  if (typeof row !== "number" || row === 0) return undefined;
  const value = valueAt(form.whole ?? form.data, [list, row - 1, ...rest]);
  return { label: "Use the value of the tier below", data: withValue(form.data, path, value) };
}

/** The benefit's text of the tier below. */
function benefitAsBefore(form: ProgramForm, path: Path): Correction | undefined {
  const ids = tierIds(form.data);
  const before = ids[ids.indexOf(String(path.at(-1))) - 1];
  if (before === undefined) return undefined;
  const value = valueAt(form.data, [...path.slice(0, -1), before]);
  return { label: "Add what the tier below has", data: withValue(form.data, path, value) };
}

function swapped(form: ProgramForm, [list = "", row]: Path): Correction | undefined {
  if (typeof row !== "number" || row === 0) return undefined;
  return {
    label: "Swap the two tiers",
    data: withSwapped(form.data, [list], row - 1, row),
    rows: { list: [list], moved: afterSwap(row - 1, row) },
  };
}

/** Sorts bands by their lower bound. */
function sorted(form: ProgramForm, path: Path): Correction | undefined {
  const at = path.findIndex((key) => typeof key === "number");
  if (at < 0 || path.at(-1) !== "from") return undefined;
  const list = path.slice(0, at);
  const rows = rowsAt(form.data, list);
  const from = rows.map((row) => Number(row.from));
  if (from.some(Number.isNaN) || new Set(from).size < from.length) return undefined;
  const inOrder = [...rows].sort((one, other) => Number(one.from) - Number(other.from));
  const moved = (row: number) => inOrder.indexOf(rows[row] as Bag);
  return { label: "Put the rows in order", data: withValue(form.data, list, inOrder), rows: { list, moved } };
}

/** The correction of a finding; undefined if only the program's author knows the right value. */
export function correctionOf(form: ProgramForm, { code, path: text, params }: Shown): Correction | undefined {
  const path = pathOf(text);
  const put = (label: string, value: unknown): Correction => ({
    label,
    data: withValue(form.data, path, value),
  });
  switch (code) {
    case "notInherited":
      return form.standard && notInherited(form, path);
    case "required":
      return required(form, path);
    case "aboveMaximum":
      return bounded(form, path, params.maximum);
    case "belowMinimum":
      return params.exclusive === true ? undefined : bounded(form, path, params.minimum);
    case "groupedAmount":
      return put(`Use ${form.numbers.figure(String(params.meant), "money")}`, params.meant);
    case "fundsFall":
    case "marginFalls":
    case "commissionFalls":
      return asBefore(form, path);
    case "benefitFalls":
      return benefitAsBefore(form, path);
    case "thresholdsNotRising":
      return swapped(form, path);
    case "requirementPointless":
      return put("Do not count it", null);
    case "invalidProgram":
      return sorted(form, path);
    case "unknownField":
      return isBag(valueAt(form.data, path.slice(0, -1))) ? put("Remove it", undefined) : undefined;
    default:
      return undefined;
  }
}

import type { Field } from "../../core/contract/index.js";
import type { Sheet } from "../../sheet/sheet.js";
import { isPreset } from "../../sheet/state.js";
import { countedColumns } from "../../sheet/table-rows.js";
import { isDecimal } from "../../text/decimal.js";
import type { Wording } from "../../text/wording.js";
import type { Say } from "./say.js";
import { isNumeric } from "./units.js";

/** A number that a person can change in the form: an input, or a cell of an input table. */
export interface NumberInput {
  path: string;
  /** Its name in the words: `sponsorship`, `campaigns.leads`. */
  id: string;
  field: Field;
  /** `Sponsorship`, or `Webinar: Leads`. */
  label: string;
  /** Its value in the last answer, if it has one. */
  value: string | undefined;
}

/** A number with a value that an analysis can vary. */
export type GivenInput = NumberInput & { value: string };

/** The number of a row is a choice among rows. */
const isNumber = (field: Field) => isNumeric(field) && field.rowOf === undefined;

const decimal = (value: unknown) => (isDecimal(value) ? value : undefined);

function answeredCell(sheet: Sheet, table: string, row: number, column: string): string | undefined {
  const rows = sheet.answered[table];
  return decimal(
    Array.isArray(rows) ? (rows[row] as Record<string, unknown> | undefined)?.[column] : undefined,
  );
}

function cells(sheet: Sheet, wording: Wording, say: Say, table: string): NumberInput[] {
  const columns = countedColumns(sheet, table);
  const naming = columns.find(({ unit }) => unit === "text")?.id ?? "";
  return sheet.rows(table).flatMap((row, at) => {
    const own = String(row.cells[naming]?.value ?? "").trim();
    const name = own || `${wording.words.tables[table]?.row ?? ""} ${at + 1}`.trim();
    return columns
      .filter(isNumber)
      .map((field) => ({ field, id: `${table}.${field.id}`, path: `${table}[${at}].${field.id}` }))
      .filter(({ path }) => sheet.counts(path))
      .map((each) => ({
        ...each,
        label: say("cell", { row: name, column: wording.label(each.id) }),
        value: answeredCell(sheet, table, at, each.field.id),
      }));
  });
}

/** The numbers that the form shows and lets people change, in the order of the form. `say` has the word `cell`. */
export function numberInputs(sheet: Sheet, wording: Wording, say: Say): NumberInput[] {
  const answered: Readonly<Record<string, unknown>> = sheet.inputs;
  return sheet.description.form.flatMap(({ inputs, table }) => {
    const described = table === undefined ? undefined : sheet.table(table);
    if (described) return isPreset(described) ? [] : cells(sheet, wording, say, described.id);
    return inputs.flatMap((path) => {
      const field = sheet.field(path);
      const isOpen = field && isNumber(field) && sheet.isShown(path) && !sheet.isFixed(path);
      return isOpen
        ? [{ path, id: path, field, label: wording.label(path), value: decimal(answered[path]) }]
        : [];
    });
  });
}

/** Those of the numbers that have a value in the last answer. */
export const givenInputs = (sheet: Sheet, wording: Wording, say: Say): GivenInput[] =>
  numberInputs(sheet, wording, say).filter((each): each is GivenInput => each.value !== undefined);

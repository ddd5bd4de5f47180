import { resultTables } from "../answer/result-tables.js";
import { fixedTable } from "../form/fixed-table.js";
import { rowChoice, rowNames } from "../form/row-choice.js";
import { tableEditor } from "../form/table-editor.js";
import { resultTable as resultTableStyles } from "../styles/result-table.js";
import { tableEditor as tableEditorStyles } from "../styles/table-editor.js";
import type { Tables } from "./view.js";

/** Everything that only calculators with tables need. */
export const tables: Tables = {
  tableStyles: [tableEditorStyles, resultTableStyles],
  tableEditor,
  resultTables,
  rowChoice,
  rowNames,
  fixedTable,
};

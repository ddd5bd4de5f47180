import { resultTable } from "../styles/result-table.js";
import { tableEditor as editor } from "../styles/table-editor.js";

/** All that only calculators with tables need; fetched beside the core for those. */
export { resultTables } from "../answer/result-tables.js";
export { tableEditor } from "../form/table-editor.js";

export const tableStyles = [editor, resultTable];

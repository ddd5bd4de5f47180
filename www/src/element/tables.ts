/** All that only calculators with tables need; fetched beside the core for those. */
export { resultTables } from "./result-tables.js";
export { table as tableStyles } from "./styles/table.js";
export { tableEditor } from "./table-editor.js";

/** The element's class, and `define` to register it. Importing this registers nothing. */
export * from "./element/define.js";

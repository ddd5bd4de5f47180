/** `define.ts` for bundlers, which follow only imports whose names are written out. */
import "./core/data/for-bundlers.js";

export * from "./define.js";

/**
 * The types of the inputs and the results of the core. The core has ids, units and numbers, but no
 * words. Every number is a plain decimal string ("112500", "0.25"): no exponent, no
 * trailing zeros, no float.
 */
export type * from "./analyses.js";
export type * from "./calculation.js";
export type * from "./calculators.js";
export type * from "./description.js";
export type * from "./inputs.js";
export type * from "./locale.js";
export type * from "./problems.js";
export type * from "./units.js";

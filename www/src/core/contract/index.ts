/**
 * The types of everything that goes into the core and comes out. The core has ids, units and
 * numbers, and no words. Every number is a plain decimal string ("112500", "0.25"): no exponent, no
 * trailing zeros, no float.
 */
export type * from "./calculation.js";
export type * from "./calculators.js";
export type * from "./description.js";
export type * from "./inputs.js";
export type * from "./problems.js";
export type * from "./units.js";

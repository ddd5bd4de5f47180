/**
 * What the core and the page say to each other. The core knows ids, units and
 * numbers; it knows no language and no screen. Every number crosses as a plain
 * decimal string ("112500", "0.25"): no exponent, no trailing zeros, no float.
 */
export type * from "./calculation.js";
export type * from "./calculators.js";
export type * from "./description.js";
export type * from "./inputs.js";
export type * from "./problems.js";
export type * from "./units.js";

// The event-roi model as publicodes rules, to compare speed. It uses binary floating point, and has no bounds and no
// notices.
import { figuresIn, inputs } from "./event-roi.model.mjs";

/** Publicodes only rounds to the nearest integer; subtract 0.5 from the value to round down. */
const nearest = (valeur) => ({ valeur, arrondi: "oui" });

/** A value of an input as publicodes reads it: a text has quotes of its own. */
export const asValue = (value) => (Number.isNaN(Number(value)) ? `'${value}'` : value);

const figures = figuresIn({
  inFunnel: (valeur) => ({ "applicable si": "leadMethod = 'funnel'", valeur }),
  byMethod: (direct, funnel) => ({
    variations: [{ si: "leadMethod = 'direct'", alors: direct }, { sinon: funnel }],
  }),
  floor: (name) => nearest(`${name} - 0.5`),
  ceil: (name) => `0 - ${name}Below`,
});

/** Minus the number of deals, rounded down, because rounding up is rounding the negated value down. */
const helpers = { dealsBelow: nearest("0 - deals - 0.5") };

/** The rules; `lines` has the names of the figures that a calculation reads. */
export const rules = {
  ...Object.fromEntries(Object.entries(inputs).map(([id, value]) => [id, { "par défaut": asValue(value) }])),
  ...helpers,
  ...figures,
};
export const lines = Object.keys(figures);

// Computes the event-roi model with publicodes for both stand-ins, and formats its figures.
import Engine from "publicodes";
import { lines, rules } from "../engine/event-roi.publicodes.mjs";

const engine = new Engine(rules);
const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** The names and the default values of the inputs. */
export const inputs = Object.entries(rules).flatMap(([id, rule]) =>
  typeof rule?.["par défaut"] === "number" ? [[id, rule["par défaut"]]] : [],
);

/** The name and the text of each figure, for inputs by name. */
export function answers(given) {
  engine.setSituation(given);
  return lines.map((id) => {
    const { nodeValue } = engine.evaluate(id);
    return [id, typeof nodeValue === "number" ? number.format(nodeValue) : "–"];
  });
}

/** Fires the event that marks the first answer. */
export const tell = () => parent.dispatchEvent(new Event("calculator-ready"));

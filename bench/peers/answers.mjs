// What both stand-ins do with publicodes: the event-roi model's figures for a form's inputs, written for people.
import Engine from "publicodes";
import { lines, rules } from "../engine/event-roi.publicodes.mjs";

const engine = new Engine(rules);
const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** The names of the inputs, with the values that they start with. */
export const inputs = Object.entries(rules).flatMap(([id, rule]) =>
  typeof rule?.["par défaut"] === "number" ? [[id, rule["par défaut"]]] : [],
);

/** Each figure's name and text, for inputs by name. */
export function answers(given) {
  engine.setSituation(given);
  return lines.map((id) => {
    const { nodeValue } = engine.evaluate(id);
    return [id, typeof nodeValue === "number" ? number.format(nodeValue) : "–"];
  });
}

/** Tells the page that the first answer is there. */
export const tell = () => parent.dispatchEvent(new Event("calculator-ready"));

import type { LineDescription } from "../../core/contract/index.js";
import { html, type TemplateResult } from "../../shared/lit.js";
import { listed } from "../../text/lists.js";
import { nameOf } from "../../text/wording.js";
import type { Phrases } from "../shared/phrases.js";
import type { Crossing } from "./crossing.js";

/** Where a crossing is described: the figure that jumps, and the lines that people may see. */
export interface Place {
  phrases: Phrases;
  figure: LineDescription;
  lines: readonly LineDescription[];
}

const isLess = (value: string) => value.startsWith("-");

/** What becomes of the lines that are no numbers: "“Tier” becomes Gold". */
function changes({ phrases, lines }: Place, { threshold }: Crossing): string[] {
  const { wording } = phrases;
  return threshold.changed
    .filter(({ line }) => lines.some(({ id }) => id === line))
    .map(({ line, to }) => {
      const texts = { line: wording.label(line), to: wording.write(line, to) };
      return phrases.say(to === null ? "ends" : "becomes", texts);
    });
}

/** What the figure does from now to the crossing; undefined if it does not jump there. */
function change({ phrases, figure }: Place, { threshold, gain }: Crossing): string | undefined {
  const { output, jump } = threshold;
  const names = { figure: phrases.wording.label(figure.id) };
  if (output === null) return phrases.say("missing", names);
  const written = phrases.wording.write(figure.id, output, "full");
  if (jump !== null && Number(jump) === 0) return undefined;
  if (gain === undefined) return phrases.say("appears", { ...names, output: written });
  if (Number(gain) === 0) return phrases.say("stays", { ...names, output: written });
  const difference = phrases.difference(gain, figure.unit);
  return phrases.say(isLess(gain) ? "falls" : "rises", { ...names, difference, output: written });
}

/** What happens up to a crossing that people may see; empty if nothing does. */
export const effects = (place: Place, crossing: Crossing): string[] =>
  [...changes(place, crossing), change(place, crossing) ?? []].flat();

/** How high the jump is, where the figure also changes on the way to it; undefined if it does not. */
function height({ phrases, figure }: Place, { threshold, gain }: Crossing): string | undefined {
  const { jump } = threshold;
  if (jump === null || Number(jump) === 0 || gain === undefined) return undefined;
  const [difference, whole] = [jump, gain].map((each) => phrases.difference(each, figure.unit));
  const isWhole = difference === whole && isLess(jump) === isLess(gain);
  return isWhole ? undefined : phrases.say(isLess(jump) ? "jumpsDown" : "jumpsUp", { difference });
}

/** The sentences about a crossing: how far it is, what happens from now to there, and how high the jump itself is. */
export function crossingText(place: Place, crossing: Crossing): TemplateResult {
  const { phrases } = place;
  const { input, threshold } = crossing;
  const { wording } = phrases;
  const places = {
    input: input.label,
    distance: html`<b>${phrases.difference(threshold.distance, input.field.unit)}</b>`,
    value: wording.write(nameOf(input.path), threshold.input, "exact"),
    effects: listed(effects(place, crossing), wording.language),
  };
  const sentence = phrases.draw(isLess(threshold.distance) ? "down" : "up", places);
  const jump = height(place, crossing);
  return jump === undefined ? sentence : html`${sentence} <span class="tool-quiet">${jump}</span>`;
}

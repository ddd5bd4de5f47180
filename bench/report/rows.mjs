// Formats figures, and builds rows of the report.
import { AGAIN, EARLIER, NOW } from "../contenders.mjs";

const NONE = "–";
const percent = (ratio) => `${Math.round(100 * ratio)} %`;
export const times = (ratio) => `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)} ×`;

export const whole = (figure) => Math.round(figure).toLocaleString("en-US");
export const tenths = (figure) => figure.toFixed(1);
export const megabytes = (figure) => (figure / 1e6).toFixed(1);

/** The heads of the columns that `versionsRow` fills, after the row's name. */
export const HEAD = ["ratio", "this version", EARLIER, "A/A"];

/** A row that compares this version with the earlier one, and with its own second measurement. */
export function versionsRow(name, figures, key, write) {
  const [now, again, earlier] = [NOW, AGAIN, EARLIER].map((each) => figures[each]?.[key]);
  return [
    name,
    earlier === undefined ? NONE : percent(now / earlier),
    write(now),
    earlier === undefined ? NONE : write(earlier),
    percent(again / now),
  ];
}

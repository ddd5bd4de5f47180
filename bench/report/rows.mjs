// Formats figures, and builds rows of the report.
import { AGAIN, EARLIER, NOW } from "../contenders.mjs";

const NONE = "–";
const percent = (ratio) => `${Math.round(100 * ratio)} %`;

/** Three digits, for figures that differ by powers of ten: 0.000245, 1.21, 89,900. */
export const significant = (figure) =>
  figure.toLocaleString("en-US", { maximumSignificantDigits: 3, minimumSignificantDigits: 1 });

/** A ratio that may be far below 1, such as 0.0002. */
export const times = (ratio) => {
  if (ratio < 0.1) return `${significant(ratio)} ×`;
  return `${ratio < 10 ? ratio.toFixed(2) : Math.round(ratio).toLocaleString("en-US")} ×`;
};

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

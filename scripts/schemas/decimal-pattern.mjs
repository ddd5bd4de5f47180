// Regular expressions for decimal texts between two bounds, which JSON Schema has no other way to state.

/** At most 28 digits, as the core reads them. */
const DIGITS = "(?=-?(?:\\.?[0-9]){1,28}$)";

const any = (...ways) => (ways.length === 1 ? ways[0] : `(?:${ways.join("|")})`);

/** The pattern of one digit from `from` to `to`, in a list; an empty list if `from` is larger. */
const digit = (from, to) => (from > to ? [] : [from === to ? `${from}` : `[${from}-${to}]`]);

const times = (count) => (count === 0 ? "" : `[0-9]{${count}}`);

/** Ways to write whole numbers with fewer digits, or with as many digits and a smaller value. */
const below = (whole) => [
  ...(whole.length > 1 ? [`[0-9]{1,${whole.length - 1}}`] : []),
  ...[...whole].flatMap((each, at) => {
    // A first digit of zero would be a number with fewer digits.
    const first = at === 0 && whole.length > 1 ? 1 : 0;
    return digit(first, Number(each) - 1).map(
      (less) => whole.slice(0, at) + less + times(whole.length - at - 1),
    );
  }),
];

/** Ways to write whole numbers with more digits, or with as many digits and a larger value. */
const above = (whole) => [
  `[1-9][0-9]{${whole.length},}`,
  ...[...whole].flatMap((each, at) =>
    digit(Number(each) + 1, 9).map((more) => whole.slice(0, at) + more + times(whole.length - at - 1)),
  ),
];

/** Ways to write decimals behind the point that are smaller than `fraction`, which does not end in zero. */
const fractionsBelow = (fraction) =>
  [...fraction].flatMap((each, at) => [
    ...digit(0, Number(each) - 1).map((less) => `${fraction.slice(0, at)}${less}[0-9]*`),
    ...(at > 0 ? [fraction.slice(0, at)] : []),
  ]);

const fractionsAbove = (fraction) => [
  ...[...fraction].flatMap((each, at) =>
    digit(Number(each) + 1, 9).map((more) => `${fraction.slice(0, at)}${more}[0-9]*`),
  ),
  `${fraction}0*[1-9][0-9]*`,
];

const split = (bound) => {
  const [whole, fraction = ""] = bound.split(".");
  return { whole, fraction };
};

/** The pattern of the decimals of a number; a whole number may have only zeros. */
const rest = (isWhole) => (isWhole ? "(?:\\.0+)?" : "(?:\\.[0-9]+)?");

/** The bound itself, written with any number of zeros. */
const equal = ({ whole, fraction }) => whole + (fraction ? `\\.${fraction}0*` : "(?:\\.0+)?");

/** Decimals without a sign up to a bound. */
function upTo(bound, { isWhole, isExclusive }) {
  const { whole, fraction } = split(bound);
  const smaller = below(whole).map((way) => way + rest(isWhole));
  const close = fraction && !isWhole ? [`${whole}(?:\\.${any(...fractionsBelow(fraction))})?`] : [];
  const ways = [...smaller, ...close, ...(isExclusive ? [] : [equal({ whole, fraction })])];
  return `0*${any(...ways)}`;
}

/** Decimals without a sign from a bound on. */
function from(bound, { isWhole, isExclusive }) {
  const { whole, fraction } = split(bound);
  if (bound === "0" && !isExclusive) return `[0-9]+${rest(isWhole)}`;
  const larger = above(whole).map((way) => way + rest(isWhole));
  const close = isWhole
    ? []
    : [`${whole}\\.${any(...(fraction ? fractionsAbove(fraction) : ["0*[1-9][0-9]*"]))}`];
  const ways = [...larger, ...close, ...(isExclusive ? [] : [equal({ whole, fraction })])];
  return `0*${any(...ways)}`;
}

/**
 * The pattern of decimal texts between two bounds, which are decimal texts themselves. A minimum may be negative; a
 * maximum may not.
 */
export function decimalPattern({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, isWhole = false }) {
  const high = upTo(maximum, { isWhole, isExclusive: exclusiveMaximum });
  if (minimum.startsWith("-")) {
    const low = upTo(minimum.slice(1), { isWhole, isExclusive: exclusiveMinimum });
    return `^${DIGITS}(?:-${low}|${high})$`;
  }
  const low = from(minimum, { isWhole, isExclusive: exclusiveMinimum });
  // "-0" is a way to write zero.
  const zero = minimum === "0" && !exclusiveMinimum ? "-0+(?:\\.0+)?|" : "";
  return `^${DIGITS}(?:${zero}(?=${high}$)${low})$`;
}

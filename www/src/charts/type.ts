/** The type that a chart is set in. A chart makes room for its labels before they are drawn. */
export interface Type {
  /** The size of the text, in pixels. */
  em: number;
  /** The width of a text, in pixels. */
  widthOf(text: string): number;
  /** The width of a text in strong type, in pixels. */
  strongWidthOf(text: string): number;
}

/** As wide as any letter, for a browser without a canvas. */
const WIDEST_LETTER = 0.9;

/** The weight of strong text in the charts' styles. */
const STRONG = 600;

/** The spacing in pixels; the style's "normal" is 0. */
const spacing = (text: string) => Number.parseFloat(text) || 0;

/** The parts of an element's style that decide the width of its text, as a key: equal types have equal keys. */
export function typeKey({
  fontStyle,
  fontWeight,
  fontSize,
  fontFamily,
  letterSpacing,
  wordSpacing,
}: CSSStyleDeclaration): string {
  return [fontStyle, fontWeight, fontSize, fontFamily, letterSpacing, wordSpacing].join("|");
}

/** Measures text of this style as the browser sets it, without a layout of the page. */
export function typeOf(style: CSSStyleDeclaration): Type {
  const { fontStyle, fontWeight, fontSize, fontFamily } = style;
  const em = Number.parseFloat(fontSize);
  const perLetter = spacing(style.letterSpacing);
  const perSpace = spacing(style.wordSpacing);
  const pen = document.createElement("canvas").getContext("2d");
  const measuring = (weight: number | string) => (text: string) => {
    const spaced = text.length * perLetter + (text.split(/\s/).length - 1) * perSpace;
    if (!pen) return text.length * WIDEST_LETTER * em + spaced;
    pen.font = `${fontStyle} ${weight} ${fontSize} ${fontFamily}`;
    // The digits of charts have equal widths, and a canvas has no setting for that.
    return pen.measureText(text.replace(/\d/g, "0")).width + spaced;
  };
  return {
    em,
    widthOf: measuring(fontWeight),
    strongWidthOf: measuring(Math.max(STRONG, Number(fontWeight))),
  };
}

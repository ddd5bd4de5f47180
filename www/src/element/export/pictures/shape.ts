/** A node of a picture: an SVG element without classes, so that it can be written as a file and painted on a canvas. */
export interface Shape {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
}

/** Makes a shape; attributes without a value are left out. */
export function shape(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (Shape | string)[]
): Shape {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return { tag, attributes: Object.fromEntries(given) as Shape["attributes"], children };
}

/** A finished picture, in pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** What screen readers and file managers call it. */
  readonly title: string;
  readonly isRtl: boolean;
  readonly language: string;
  /** The font families, as in a style sheet. */
  readonly font: string;
  readonly shapes: readonly Shape[];
}

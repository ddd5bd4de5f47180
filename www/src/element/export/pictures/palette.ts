import { contrast, hex } from "./mix.js";

/** The colors of a picture, as `#rrggbb`. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly muted: string;
  readonly rule: string;
}

/** The colors of a page that sets none. */
export const DEFAULT_PALETTE: Palette = {
  paper: "#ffffff",
  ink: "#17212b",
  quiet: "#56626e",
  accent: "#0b5f78",
  muted: "#9fb0bb",
  rule: "#dadfe3",
};

/** The custom property of each color, and its least contrast with the paper. */
const SOURCES: Record<keyof Palette, { property: string; least: number }> = {
  paper: { property: "--_paper", least: 1 },
  ink: { property: "--_ink", least: 7 },
  quiet: { property: "--_quiet", least: 4.5 },
  accent: { property: "--pc-accent", least: 4.5 },
  muted: { property: "--_muted", least: 1.5 },
  rule: { property: "--_rule", least: 1.1 },
};

/** A background that is darker than this contrast with white is that of a dark page. */
const DARK = 1.3;

/** Reads a color as `#rrggbb`; undefined where the browser does not tell. */
function readColor(color: string, ground: string): string | undefined {
  const [, red, green, blue] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color) ?? [];
  if (blue !== undefined) return hex([red, green, blue].map(Number));
  const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  if (!pen) return undefined;
  for (const each of [ground, color]) {
    pen.fillStyle = each;
    pen.fillRect(0, 0, 1, 1);
  }
  return hex([...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)]);
}

/** Takes colors that can be read on a light paper, and the usual one in place of each that cannot. */
export function legible(found: Partial<Palette>): Palette {
  const isLight = found.paper !== undefined && contrast(found.paper, "#ffffff") <= DARK;
  const paper = (isLight && found.paper) || DEFAULT_PALETTE.paper;
  const names = Object.keys(SOURCES) as (keyof Palette)[];
  const taken = names.map((name) => {
    const color = found[name];
    const fits = color !== undefined && contrast(color, paper) >= SOURCES[name].least;
    return [name, name === "paper" ? paper : fits ? color : DEFAULT_PALETTE[name]];
  });
  return Object.fromEntries(taken);
}

/** The colors of a widget on a light background, whatever its theme. */
export function paletteOf(root: ShadowRoot): Palette {
  const place = root.querySelector(".root");
  if (!place) return DEFAULT_PALETTE;
  const probe = document.createElement("span");
  // Set one by one, because a strict policy refuses a style attribute.
  Object.assign(probe.style, { colorScheme: "light", forcedColorAdjust: "none", display: "none" });
  place.append(probe);
  const read = (property: string, ground: string) => {
    probe.style.color = `var(${property})`;
    return readColor(getComputedStyle(probe).color, ground);
  };
  try {
    const entries = Object.entries(SOURCES).map(([name, { property }]) => [name, read(property, "#ffffff")]);
    return legible(Object.fromEntries(entries));
  } finally {
    probe.remove();
  }
}

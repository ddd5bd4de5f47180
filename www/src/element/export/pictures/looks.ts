import { mixed } from "./mix.js";
import type { Palette } from "./palette.js";

/** The attributes that classes of the charts' style sheet stand for; `charts/styles.ts` says the same for the screen. */
export type Looks = Record<string, string | number>;

const STRONG = 600;

/** The classes of the charts' shapes. */
export const KNOWN = new Set([
  ...["accent", "area", "back", "bar", "chart-picture", "curve", "dot", "figure", "grey", "muted", "name"],
  ...["part", "quiet", "rule", "slope", "strong"],
  ...[0, 1, 2, 3, 4, 5, 6].map((tone) => `tone-${tone}`),
]);

/** How much of its color each tone of a stack keeps; the last tone is that of thin lines. */
const TONES = [1, 0.78, 0.6, 0.45, 0.33, 0.23];

type Classes = ReadonlySet<string>;

function textLooks(classes: Classes, { ink, quiet, accent }: Palette): Looks {
  const isolate: Looks = classes.has("figure") ? { "unicode-bidi": "isolate" } : {};
  if (classes.has("accent")) return { ...isolate, fill: accent, "font-weight": STRONG };
  if (classes.has("strong")) return { ...isolate, fill: ink, "font-weight": STRONG };
  return { ...isolate, fill: classes.has("name") ? quiet : ink };
}

function spanLooks(classes: Classes, { quiet, accent }: Palette): Looks {
  const isolate: Looks = { "unicode-bidi": "isolate" };
  if (classes.has("accent")) return { ...isolate, fill: accent, "font-weight": STRONG };
  return classes.has("muted") || classes.has("quiet") ? { ...isolate, fill: quiet } : isolate;
}

function barLooks(classes: Classes, { paper, quiet, accent, muted, rule }: Palette): Looks {
  const tone = [...classes].find((each) => each.startsWith("tone-"))?.slice(5);
  if (tone !== undefined) {
    const color = classes.has("grey") ? mixed(quiet, 0.72, paper) : accent;
    const share = TONES[Number(tone)];
    return { fill: share === undefined ? rule : mixed(color, share, paper) };
  }
  const color = classes.has("accent") ? accent : muted;
  if (!classes.has("back")) return { fill: color };
  const stroke = classes.has("accent") ? accent : quiet;
  return { fill: paper, stroke, "stroke-width": 1.5, "stroke-dasharray": "4 2" };
}

function lineLooks(classes: Classes, { paper, ink, accent, muted }: Palette): Looks {
  if (classes.has("slope")) return { fill: muted, opacity: 0.3 };
  if (classes.has("area")) return { fill: classes.has("accent") ? accent : ink, opacity: 0.14 };
  if (classes.has("dot")) return { fill: accent, stroke: paper, "stroke-width": 1.5 };
  if (classes.has("rule")) return { stroke: ink, "stroke-width": 1, opacity: 0.5 };
  return { fill: "none", stroke: accent, "stroke-width": 2, "stroke-linejoin": "round" };
}

/** The attributes of an element of a chart, by its tag and its classes. */
export function looksOf(tag: string, classNames: string, palette: Palette): Looks {
  const classes: Classes = new Set(classNames.split(/\s+/).filter(Boolean));
  for (const each of classes) if (!KNOWN.has(each)) throw new Error(`Charts have no class ${each}.`);
  if (tag === "text") return textLooks(classes, palette);
  if (tag === "tspan") return spanLooks(classes, palette);
  if (tag === "rect") return barLooks(classes, palette);
  return /^(?:path|line|circle|polygon)$/.test(tag) ? lineLooks(classes, palette) : {};
}

import type { Room } from "../../../charts/measured.js";
import { typeOf } from "../../../charts/type.js";
import { isRightToLeft } from "../../../text/language.js";
import type { View } from "../../desk/view.js";
import { type Palette, paletteOf } from "./palette.js";

/** What draws the charts on the screen. */
export type Charts = typeof import("../../answer/chart-area.js");

/** The font, the colors, the language and the direction of a picture. */
export interface Setting {
  readonly charts: Charts;
  readonly palette: Palette;
  /** The width of a chart in a picture, and its type. */
  readonly room: Room;
  /** The font families, as in a style sheet. */
  readonly font: string;
  readonly isRtl: boolean;
  readonly language: string;
}

/** The width of a chart and the size of its text, in pixels. */
export const CHART_WIDTH = 720;
const SIZE = 15;

/** For a reader of the file who does not have the page's font. */
const FALLBACKS = "system-ui, sans-serif";

/** The setting of a widget: the page's font and accent, on a light background. */
export function settingOf({ element, wording }: View, charts: Charts): Setting {
  const place = element.renderRoot.querySelector(".root") ?? element;
  const font = `${getComputedStyle(place).fontFamily}, ${FALLBACKS}`;
  const type = {
    ...{ fontStyle: "normal", fontWeight: "400", fontSize: `${SIZE}px`, fontFamily: font },
    ...{ letterSpacing: "normal", wordSpacing: "normal" },
  };
  return {
    charts,
    palette: paletteOf(element.renderRoot),
    room: { width: CHART_WIDTH, ...typeOf(type as CSSStyleDeclaration) },
    font,
    isRtl: isRightToLeft(wording.language),
    language: wording.language,
  };
}

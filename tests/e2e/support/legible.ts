import { expect } from "@playwright/test";
import { contrast, type Rgb } from "./colors.js";
import { SOON, type Widget } from "./widget.js";

/** The least contrast of text (WCAG 2.2, 1.4.3), and the least size of letters in pixels. */
const LEAST_CONTRAST = 4.5;
const LEAST_SIZE = 12;

interface Text {
  text: string;
  size: number;
  ink: Rgb;
  paper: Rgb;
  /** The declarations of the page that reach the text and should not. */
  leaks: string[];
}

/** Reads every visible text in one call, because there are hundreds. */
const texts = ({ root }: Widget): Promise<Text[]> =>
  root.evaluate((host) => {
    const shadow = host.shadowRoot as ShadowRoot;
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    if (!canvas) throw new Error("There is no canvas.");
    const painted = new Map<string, number[]>();
    const paint = (...colors: string[]) => {
      const key = colors.join("|");
      const known = painted.get(key);
      if (known) return known;
      canvas.fillStyle = "white";
      canvas.fillRect(0, 0, 1, 1);
      for (const color of colors) {
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
      }
      const rgb = [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
      painted.set(key, rgb);
      return rgb;
    };
    const backgrounds = (element: Element) => {
      const all: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement)
        all.unshift(getComputedStyle(at).backgroundColor);
      return all;
    };
    /** Text styles that a page may have and a calculator does not inherit. */
    const initial = {
      textTransform: "none",
      wordBreak: "normal",
      lineBreak: "auto",
      fontStyle: "normal",
      fontVariantCaps: "normal",
      textShadow: "none",
      textIndent: "0px",
      webkitTextStrokeWidth: "0px",
      textEmphasisStyle: "none",
    } as const;
    const leaks = (style: CSSStyleDeclaration) =>
      Object.entries(initial).flatMap(([name, value]) => {
        const found = style[name as keyof typeof initial];
        return found === undefined || found === value ? [] : [`${name}: ${found}`];
      });
    const found: Text[] = [];
    const walker = document.createTreeWalker(shadow, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim();
      const element = node.parentElement;
      if (!text || !element || element.closest("style, option, .sr, :disabled, svg title")) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const style = getComputedStyle(element);
      const under = backgrounds(element);
      const ink = element.closest("svg") ? style.fill : style.webkitTextFillColor || style.color;
      found.push({
        text,
        size: Number.parseFloat(style.fontSize),
        ink: paint(...under, ink),
        paper: paint(...under),
        leaks: leaks(style),
      });
    }
    return found;
  });

/** Expects each text to have at least the minimum size and contrast, and none of the host page's text styles. */
export async function expectLegible(widget: Widget): Promise<void> {
  const faults = async () => {
    const all = await texts(widget);
    if (all.length < 20) return [`only ${all.length} texts`];
    return all.flatMap(({ text, size, ink, paper, leaks }) => [
      ...(size < LEAST_SIZE ? [`${text}: ${size} pixels`] : []),
      ...(contrast(ink, paper) < LEAST_CONTRAST ? [`${text}: ${ink} on ${paper}`] : []),
      ...leaks.map((leak) => `${text}: ${leak}`),
    ]);
  };
  await expect.poll(faults, { message: "texts that cannot be read", intervals: SOON }).toEqual([]);
}

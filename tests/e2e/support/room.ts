import { expect } from "@playwright/test";
import { SOON, type Widget } from "./widget.js";

/** Sets the width of a calculator, and waits until its charts are redrawn. */
export async function widen({ root }: Widget, width: number): Promise<void> {
  await root.evaluate((element, pixels) => {
    // Scroll to the top, because the sticky answer covers the content below it.
    scrollTo(0, 0);
    (element as HTMLElement).style.width = `${pixels}px`;
  }, width);
  const outdated = () =>
    root.locator(".chart-canvas").evaluateAll((all) => {
      const widthOf = (each: Element) => Number(each.querySelector("svg")?.getAttribute("width"));
      return all.filter((each) => each.clientWidth > 0 && widthOf(each) !== each.clientWidth).length;
    });
  await expect.poll(outdated, { message: "charts with an outdated width", intervals: SOON }).toBe(0);
}

/** Expects everything to fit. Polls, because a chart or a problem may still be drawn. */
export const expectRoom = (widget: Widget, message: string) =>
  expect.soft.poll(() => misfits(widget), { message, intervals: SOON }).toEqual([]);

/**
 * Everything that does not fit into a calculator: texts and controls that leave it, are cut off or
 * overlap; values that their fields cannot show; parts that scroll sideways and should not. Reads
 * everything in one call, because there are hundreds of texts.
 */
const misfits = (widget: Widget): Promise<string[]> =>
  widget.root.evaluate((host) => {
    interface Placed {
      name: string;
      element: Element;
      box: DOMRect;
    }
    const root = host.shadowRoot as ShadowRoot;
    const around = host.getBoundingClientRect();
    const found = new Set<string>();
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest(".sr, option, svg title");
    const nameOf = (element: Element) =>
      element.getAttribute("aria-label") ?? (element.id || element.textContent?.trim() || element.localName);

    /** Whether the ancestors of an element clip its box. */
    const rest = (element: Element, box: DOMRect): "whole" | "hidden" | "cut off" => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(at);
        // Clipped content is for screen readers only.
        if (clipPath !== "none") return "hidden";
        const edge = at.getBoundingClientRect();
        const ways = [
          [overflowX, box.left < edge.left - 1 || box.right > edge.right + 1],
          [overflowY, box.top < edge.top - 1 || box.bottom > edge.bottom + 1],
        ] as const;
        for (const [overflow, isBeyond] of ways) {
          if (isBeyond && /auto|scroll/.test(overflow)) return "hidden";
          if (isBeyond && overflow !== "visible") return "cut off";
        }
      }
      return "whole";
    };
    const place = (name: string, element: Element, box: DOMRect): Placed[] => {
      const left = rest(element, box);
      if (left === "cut off") found.add(`${name}: cut off`);
      if (left !== "whole") return [];
      // A label has to fit into its picture, everything else into the calculator.
      const outer = element.closest("svg")?.getBoundingClientRect() ?? around;
      if (box.left < outer.left - 1 || box.right > outer.right + 1) found.add(`${name}: outside`);
      return [{ name, element, box }];
    };
    const compare = (all: readonly Placed[], isOwn: (one: Element, two: Element) => boolean) => {
      const sorted = [...all].sort((one, two) => one.box.top - two.box.top);
      for (const [at, one] of sorted.entries()) {
        for (const two of sorted.slice(at + 1)) {
          if (two.box.top >= one.box.bottom - 1) break;
          const shared = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
          if (shared > 1 && !isOwn(one.element, two.element)) found.add(`${one.name} over ${two.name}`);
        }
      }
    };

    const texts: Placed[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const name = node.textContent?.replace(/\s+/g, " ").trim();
      const element = node.parentElement;
      if (!name || !element || !isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { x, y, width, height } of range.getClientRects()) {
        // Letters fill only the middle of their line.
        texts.push(...place(name, element, new DOMRect(x, y + height * 0.2, width, height * 0.6)));
      }
    }
    compare(texts, (one, two) => one === two);

    const controls = [...root.querySelectorAll("input, select, button, summary")].filter(isSeen);
    const boxes = controls.flatMap((each) => place(nameOf(each), each, each.getBoundingClientRect()));
    compare(boxes, (one, two) => one.contains(two) || two.contains(one));

    /** A field has to show ten digits, a table cell seven. */
    const sampleFor = (field: HTMLInputElement) => {
      if (field.closest("td")) return field.value.slice(0, "1,000,000".length);
      if (field.getAttribute("aria-invalid") === "true") return field.value;
      return field.closest(".money") ? "1,234,567.89" : field.closest(".share") ? "99.99" : field.value;
    };
    const canvas = new OffscreenCanvas(1, 1).getContext("2d") as OffscreenCanvasRenderingContext2D;
    for (const control of controls) {
      const { font, paddingLeft, paddingRight } = getComputedStyle(control);
      if (control instanceof HTMLInputElement && control.inputMode === "decimal") {
        const { value } = control;
        control.value = sampleFor(control);
        if (control.scrollWidth > control.clientWidth + 1) {
          found.add(`${nameOf(control)}: no room for ${control.value}`);
        }
        control.value = value;
      }
      if (control instanceof HTMLSelectElement) {
        const room = control.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
        const chosen = control.selectedOptions[0]?.textContent?.trim() ?? "";
        canvas.font = font;
        if (canvas.measureText(chosen).width > room + 1)
          found.add(`${nameOf(control)}: no room for ${chosen}`);
      }
    }

    for (const part of root.querySelectorAll("*")) {
      const excess = part.scrollWidth - part.clientWidth;
      if (part.clientWidth === 0 || excess <= 1 || part.matches(".sr, input, select, caption, svg *"))
        continue;
      const { overflowX, clipPath } = getComputedStyle(part);
      if (clipPath !== "none" || overflowX === "visible" || overflowX === "clip") continue;
      // Wide tables may scroll, because they indicate it and are only as wide as their figures
      // need.
      const isTable =
        part.matches(".scroll, .chart-scroll") && getComputedStyle(part).backgroundImage !== "none";
      if (!isTable || excess < 4) found.add(`${nameOf(part)}: scrolls by ${excess} pixels`);
    }
    return [...found];
  });

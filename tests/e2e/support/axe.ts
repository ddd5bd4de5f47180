import { expect, type JSHandle, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import axe from "axe-core";

/** The path to an element that axe reports: a selector for each shadow root. */
const pathOf = (target: readonly unknown[]) => target.flat().map(String);

/**
 * Texts on pictures and bars, whose contrast axe cannot measure, if their contrast is below 4.5.
 */
const weakTexts = (found: JSHandle<Found>): Promise<string[]> =>
  found.evaluate(({ incomplete }) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const rgba = (color: string): number[] => {
      if (!canvas) return [];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (color: string) => {
      const [r = 0, g = 0, b = 0] = rgba(color)
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element: Element): string => {
      for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
        const color = at instanceof Element ? getComputedStyle(at).backgroundColor : "transparent";
        if (rgba(color)[3] === 255) return color;
      }
      return "white";
    };
    return incomplete
      .flatMap(({ nodes }) => nodes)
      .flatMap(({ element, target }) => {
        const path = target.flat().join(" ");
        // Use the element itself, because a selector may find another element by now.
        if (!element?.isConnected) return [`${path} is gone`];
        const style = getComputedStyle(element);
        const text = luminance(element instanceof SVGElement ? style.fill : style.color);
        const ground = luminance(behind(element));
        const ratio = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
        return ratio >= 4.5 ? [] : [`${path}: contrast ${ratio.toFixed(2)}`];
      });
  });

type Found = Pick<AxeResults, "violations" | "incomplete">;

/**
 * Runs axe in the page itself. `@axe-core/playwright` collects the results of all frames in a
 * second page, which takes four times as long. Pages of these tests have no frames, which the first
 * line checks.
 */
async function analyze(page: Page): Promise<JSHandle<Found>> {
  expect(page.frames(), "a page without frames, because axe would not check them").toHaveLength(1);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluateHandle(async () => {
    const { axe: there } = window as unknown as { axe: typeof axe };
    // An element that fades in has its final colors after its animation.
    const roots = [...document.querySelectorAll("*")].flatMap((each) => each.shadowRoot ?? []);
    const moving = [document, ...roots].flatMap((root) => root.getAnimations());
    const ending = moving.filter(
      (each) => each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
    );
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { violations, incomplete } = await there.run({
      rules: { "target-size": { enabled: true } },
      // Other result types list one element for each rule, which saves computing selectors.
      resultTypes: ["violations", "incomplete"],
      elementRef: true,
    });
    return { violations, incomplete: incomplete.filter(({ id }) => id === "color-contrast") };
  });
}

/**
 * Expects no violation of any rule except the experimental ones; contrast and target sizes are
 * included.
 */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const found = await analyze(page);
  const violations = await found.evaluate((all) => all.violations);
  const named = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${pathOf(target).join(" ")}: ${failureSummary}`),
  );
  expect(named, what).toEqual([]);
  expect(await weakTexts(found), `${what}: contrast`).toEqual([]);
}

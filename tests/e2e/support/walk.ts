import type { Page } from "@playwright/test";
import type { Widget } from "./widget.js";

/** The record of the focus on its way through a calculator. */
interface Walked {
  controls: Element[];
  ending: AbortController;
  stops: { at: number; name: string; area: string; kind: string; box: DOMRect }[];
}

const SELECTOR = "input, select, button:not(:disabled), summary, [tabindex='0']";

/** Starts to record the focus; returns the number of controls that Tab can reach. */
async function startRecording({ root }: Widget): Promise<number> {
  return root.evaluate((host, selector) => {
    const shadow = host.shadowRoot as ShadowRoot;
    const isStop = (each: Element) =>
      each.checkVisibility({ visibilityProperty: true }) && !each.matches("[type=radio]:not(:checked)");
    const walked: Walked = {
      controls: [...shadow.querySelectorAll(selector)].filter(isStop),
      stops: [],
      ending: new AbortController(),
    };
    const note = (event: Event) => {
      const element = event.composedPath()[0] as Element;
      // A radio button is invisible; its label is the visible part.
      // The heading of a row stays where it is while its table scrolls.
      const scrolled = element.closest("th") ? null : element.closest(".scroll");
      const { x, y, width, height } = (element.closest(".segment") ?? element).getBoundingClientRect();
      walked.stops.push({
        at: walked.controls.indexOf(element),
        name:
          element.getAttribute("aria-label") ??
          (element.id || element.textContent?.trim() || element.className),
        area: element.closest(".form, .bar, .lead, .meaning, .charts, .details")?.className ?? "",
        kind: [element.localName, element.getAttribute("type"), element.className].join(" "),
        box: new DOMRect(x + scrollX + (scrolled?.scrollLeft ?? 0), y + scrollY, width, height),
      });
    };
    const { walked: before } = window as unknown as { walked?: Walked };
    before?.ending.abort();
    shadow.addEventListener("focusin", note, { signal: walked.ending.signal });
    Object.assign(window, { walked });
    return walked.controls.length;
  }, SELECTOR);
}

/**
 * The result of a walk: controls that were not reached, steps against the visual order, and one
 * control of each kind.
 */
const walkedBy = (page: Page, isRtl: boolean) =>
  page.evaluate((rtl) => {
    const { controls, stops } = (window as unknown as { walked: Walked }).walked;
    const reached = new Set(stops.map(({ at }) => at));
    const missed = controls
      .filter((_, at) => !reached.has(at))
      .map((each) => each.id || each.outerHTML.slice(0, 90));
    const against = stops.slice(1).flatMap((to, before) => {
      const from = stops[before];
      if (!from || from.area !== to.area) return [];
      const isUp = to.box.bottom <= from.box.top + 1;
      const isBack = rtl ? to.box.left >= from.box.right - 1 : to.box.right <= from.box.left + 1;
      const isOn = rtl ? to.box.right <= from.box.left + 1 : to.box.left >= from.box.right - 1;
      const middle = to.box.top + to.box.height / 2;
      const isBeside = middle > from.box.top && middle < from.box.bottom;
      return (isUp && !isOn) || (isBeside && isBack) ? [`${from.name} → ${to.name}`] : [];
    });
    const kinds = [...new Map(stops.map(({ kind, at }) => [kind, at])).values()];
    return { missed, against, kinds, order: stops.map(({ at }) => at) };
  }, isRtl);

/** Adds a link before and a link after a calculator, for Tab to come from and go to. */
export const addLinksAround = ({ root }: Widget): Promise<void> =>
  root.evaluate((host) => {
    for (const place of ["beforebegin", "afterend"] as const) {
      host.insertAdjacentHTML(place, `<p><a href="#${place}" id="${place}">A link of the page</a></p>`);
    }
  });

/**
 * Tabs through a calculator from the link on one side, and tells whether the walk ends at the link
 * on the other.
 */
export async function walk(widget: Widget, key: "Tab" | "Shift+Tab", isRtl = false) {
  const { page } = widget;
  const ends = ["beforebegin", "afterend"];
  const [from, to] = key === "Tab" ? ends : ends.reverse();
  const count = await startRecording(widget);
  await page.locator(`#${from}`).focus();
  for (let presses = 0; presses <= count; presses += 1) await page.keyboard.press(key);
  const end = await page.evaluate(() => document.activeElement?.id);
  return { ...(await walkedBy(page, isRtl)), isLeft: end === to };
}

/** Focuses a control that Tab reached. */
export const refocus = (page: Page, at: number): Promise<void> =>
  page.evaluate((place) => {
    const { controls } = (window as unknown as { walked: Walked }).walked;
    (controls[place] as HTMLElement).focus();
  }, at);

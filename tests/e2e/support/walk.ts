import type { Page } from "@playwright/test";
import type { Widget } from "./widget.js";

/** What the page notes while the focus goes through a calculator. */
interface Walked {
  controls: Element[];
  ending: AbortController;
  stops: { at: number; name: string; area: string; kind: string; box: DOMRect }[];
}

const SELECTOR = "input, select, button:not(:disabled), summary, [tabindex='0']";

/** Notes from now on where the focus is, by the places of the controls that may have it. */
async function startNoting({ root }: Widget): Promise<number> {
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
      // Of a control that is only there for the keyboard its label is what one sees.
      const { x, y, width, height } = (element.closest(".segment") ?? element).getBoundingClientRect();
      walked.stops.push({
        at: walked.controls.indexOf(element),
        name:
          element.getAttribute("aria-label") ??
          (element.id || element.textContent?.trim() || element.className),
        area: element.closest(".form, .bar, .meaning, .charts, .details")?.className ?? "",
        kind: [element.localName, element.getAttribute("type"), element.className].join(" "),
        box: new DOMRect(
          x + scrollX + (element.closest(".scroll")?.scrollLeft ?? 0),
          y + scrollY,
          width,
          height,
        ),
      });
    };
    const { walked: before } = window as unknown as { walked?: Walked };
    before?.ending.abort();
    shadow.addEventListener("focusin", note, { signal: walked.ending.signal });
    Object.assign(window, { walked });
    return walked.controls.length;
  }, SELECTOR);
}

/** Where Tab went: which controls it did not reach, where it went against the order that is seen, and a control of each kind. */
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

/** Puts links of the page around a calculator: what Tab comes from and goes to. */
export const putLinksAround = ({ root }: Widget): Promise<void> =>
  root.evaluate((host) => {
    for (const place of ["beforebegin", "afterend"] as const) {
      host.insertAdjacentHTML(place, `<p><a href="#${place}" id="${place}">A link of the page</a></p>`);
    }
  });

/** Goes through a calculator from the link on its one side, and says whether that ends at the link on the other. */
export async function walk(widget: Widget, key: "Tab" | "Shift+Tab", isRtl = false) {
  const { page } = widget;
  const ends = ["beforebegin", "afterend"];
  const [from, to] = key === "Tab" ? ends : ends.reverse();
  const count = await startNoting(widget);
  await page.locator(`#${from}`).focus();
  for (let presses = 0; presses <= count; presses += 1) await page.keyboard.press(key);
  const end = await page.evaluate(() => document.activeElement?.id);
  return { ...(await walkedBy(page, isRtl)), isLeft: end === to };
}

/** Gives the focus to a control that Tab went through. */
export const refocus = (page: Page, at: number): Promise<void> =>
  page.evaluate((place) => {
    const { controls } = (window as unknown as { walked: Walked }).walked;
    (controls[place] as HTMLElement).focus();
  }, at);

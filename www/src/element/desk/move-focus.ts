import type { View } from "./view.js";

/** Unfolds everything around a place. */
function unfold(place: HTMLElement): void {
  for (let around = folded(place); around; around = folded(around)) around.open = true;
}

const folded = (place: HTMLElement) => place.closest<HTMLDetailsElement>("details:not([open])");

/** Moves the focus to where an action wanted it, and highlights that place for a moment. In a table of the answer, the
 * focus goes to the figure in that place, or to the first one of its row. */
export function moveFocus({ element, state }: View): void {
  if (state.focus === undefined) return;
  const target = element.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(state.focus)}`);
  state.focus = undefined;
  if (!target) return;
  unfold(target);
  const figures = (target.matches("td, th") ? target.closest("tr") : null)?.querySelectorAll<HTMLElement>(
    "button.value",
  );
  const figure = [...(figures ?? [])].find((each) => target.contains(each)) ?? figures?.[0];
  (figure ?? target).focus();
  const around = target.closest(".field, td, th");
  if (!around || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  around.animate([{ background: "var(--pc-tint)" }, { background: "transparent" }], 900);
}

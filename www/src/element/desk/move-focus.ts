import type { View } from "./view.js";

/** Moves the focus to where an action wanted it, and highlights that place for a moment. */
export function moveFocus({ element, state }: View): void {
  if (state.focus === undefined) return;
  const target = element.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(state.focus)}`);
  state.focus = undefined;
  target?.focus();
  const around = target?.closest(".field, td");
  if (!around || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  around.animate([{ background: "var(--pc-tint)" }, { background: "transparent" }], 900);
}

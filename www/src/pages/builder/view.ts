import { INTERNAL } from "../../element/start/customer-view.js";
import type { Settings, View } from "./state.js";

/** Whether the calculator has a customer view, which leaves out the vendor's internal figures. */
export const hasCustomerView = ({ calculator }: Settings): boolean => Object.hasOwn(INTERNAL, calculator);

/** The chosen view; empty if the calculator has no customer view. */
export const viewOf = (settings: Settings): View => (hasCustomerView(settings) ? settings.view : "");

/** Whether the chosen view leaves out a line or an input. */
export function isLeftOut(settings: Settings, id: string): boolean {
  const internal = viewOf(settings) ? INTERNAL[settings.calculator] : undefined;
  return internal ? [...internal.lines, ...internal.inputs].includes(id) : false;
}

import { INTERNAL } from "../../element/start/customer-view.js";
import type { Settings, View } from "./state.js";

/** Whether a calculator has a view that leaves out what only the vendor sees. */
export const hasCustomerView = ({ calculator }: Settings): boolean => Object.hasOwn(INTERNAL, calculator);

/** The view of the chosen calculator. */
export const viewOf = (settings: Settings): View => (hasCustomerView(settings) ? settings.view : "");

/** Whether a line or an input is left out of the chosen view. */
export function isLeftOut(settings: Settings, id: string): boolean {
  const internal = viewOf(settings) ? INTERNAL[settings.calculator] : undefined;
  return internal ? [...internal.lines, ...internal.inputs].includes(id) : false;
}

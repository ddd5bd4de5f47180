/** Fires one of the element's events for the host page. */
export function tell(element: Element, event: "ready" | "change" | "problem", detail: object): void {
  element.dispatchEvent(new CustomEvent(`calculator-${event}`, { detail, bubbles: true, composed: true }));
}

const TYPED = 'input:is([type="text"], [type="range"])';

/** Takes values that a script sets with a `change` event alone, as some form fillers do. */
export function takeFilled(root: ShadowRoot, signal: AbortSignal): void {
  const taken = new WeakMap<EventTarget, string>();
  const note = ({ target }: Event) => {
    if (target) taken.set(target, (target as HTMLInputElement).value);
  };
  const take = ({ target, isTrusted }: Event) => {
    const field = target as HTMLInputElement;
    // Browsers fire `input` before a `change` of their own.
    if (isTrusted || !field.matches(TYPED) || taken.get(field) === field.value) return;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  root.addEventListener("input", note, { signal, capture: true });
  root.addEventListener("change", take, { signal });
}

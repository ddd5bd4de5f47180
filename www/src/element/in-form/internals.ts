/** What the form of each element knows of it. An element gives it away only once. */
const internals = new WeakMap<HTMLElement, ElementInternals>();

/** The methods and properties of a field, as the browser's own fields have them. */
const READ = ["form", "labels", "validity", "validationMessage", "willValidate"] as const;
const CALLED = ["checkValidity", "reportValidity"] as const;
const FLAGS = ["required", "disabled"] as const;

function addMembers(element: HTMLElement, inside: ElementInternals): void {
  const add = (name: string, descriptor: PropertyDescriptor) =>
    Object.defineProperty(element, name, { ...descriptor, configurable: true });
  for (const name of READ) add(name, { get: () => inside[name] });
  for (const name of CALLED) add(name, { value: () => inside[name]() });
  for (const name of FLAGS) {
    add(name, {
      get: () => element.hasAttribute(name),
      set: (isOn: boolean) => element.toggleAttribute(name, isOn),
    });
  }
  add("name", {
    get: () => element.getAttribute("name") ?? "",
    set: (name: string) => element.setAttribute("name", name),
  });
}

/** Lets an element submit something, and gives it the members of a field; undefined in browsers that cannot do that. */
export function internalsOf(element: HTMLElement): ElementInternals | undefined {
  const known = internals.get(element);
  // Safari has it from version 16.4.
  const inside = known ?? element.attachInternals?.();
  if (!known && inside) {
    internals.set(element, inside);
    addMembers(element, inside);
  }
  return inside;
}

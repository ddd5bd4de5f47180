import { isColor } from "./color.js";

/** Custom properties of the element, by their names without `--pc-`. */
export type Properties = Readonly<Record<string, string>>;

const isNumber = (text: string) => /^\d(?:\.\d{1,2})?$/.test(text);
const isLength = (text: string) => /^\d{1,3}px$/.test(text);

/**
 * The custom properties that an address may set, with what each of them accepts. Nothing that a browser would request,
 * such as a `url()`, is accepted.
 */
const ACCEPTS: Readonly<Record<string, (text: string) => boolean>> = {
  accent: isColor,
  density: isNumber,
  radius: isLength,
  "text-size": isLength,
  "sticky-top": isLength,
};

/** The given properties that are accepted. */
export function acceptedProperties(given: (name: string) => string | null | undefined): Properties {
  const all = Object.entries(ACCEPTS).map(([name, accepts]) => ({ name, accepts, value: given(name) ?? "" }));
  return Object.fromEntries(
    all.flatMap(({ name, accepts, value }) => (accepts(value) ? [[name, value]] : [])),
  );
}

/** Sets the properties on an element, and removes the others that could have been set. */
export function setProperties(element: HTMLElement, properties: Properties): void {
  for (const name of Object.keys(ACCEPTS)) {
    element.style.setProperty(`--pc-${name}`, properties[name] ?? "");
  }
}

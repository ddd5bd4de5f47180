import "../element.js";
import { reportHeight } from "./height.js";

/** What the address may set: the element's attributes, by the same names, and `calculator` for its type. */
const ATTRIBUTES = ["program", "theme", "locale", "currency", "compact"];

/** The calculator that the address asks for, alone on the page. */
function place(query: URLSearchParams): void {
  const element = document.createElement("partner-calculator");
  element.setAttribute("type", query.get("calculator") ?? "");
  element.setAttribute("heading-level", "1");
  for (const name of ATTRIBUTES) {
    const value = query.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  const accent = query.get("accent") ?? "";
  // Nothing but a colour: a picture's address would be fetched.
  if (CSS.supports("color", accent)) element.style.setProperty("--pc-accent", accent);
  document.documentElement.lang = query.get("locale") ?? navigator.language;
  element.addEventListener("calculator-ready", () => {
    document.title = element.shadowRoot?.querySelector("[part=title]")?.textContent ?? document.title;
  });
  document.body.append(element);
  reportHeight(element);
}

place(new URLSearchParams(location.search));

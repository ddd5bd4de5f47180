import type { Program } from "../../core/contract/index.js";
import type { PartnerCalculatorElement } from "../../element.js";
import { applyAppearance } from "../gallery/appearance.js";
import { holdWhileGrowing } from "../gallery/scroll-anchor.js";

/**
 * Calculators load when they are this close to the window: visitors read the guide above them
 * first.
 */
const AHEAD = "0px 0px 600px";

/** The calculators for partners. */
export const FOR_PARTNERS = ["tier-benefits", "affiliate-earnings"] as const;

/**
 * The calculators for the owner of the program. They show what partners cost, so a guide for
 * partners has none.
 */
export const FOR_OWNERS = ["tier-roi"] as const;

type Type = (typeof FOR_PARTNERS)[number] | (typeof FOR_OWNERS)[number];

/** The calculators of the page, each of which loads when a visitor scrolls near it. */
export class LazyCalculators {
  readonly #placeholders = new Map<Type, HTMLElement>();
  readonly #observer = new IntersectionObserver((entries) => this.#load(entries), { rootMargin: AHEAD });
  #program: Program | string | undefined;

  constructor(
    private readonly locale: string,
    private readonly theme: string | undefined,
  ) {}

  /**
   * The placeholder that a calculator is loaded into. A type always has the same element, so that
   * drawing the page again does not restart the calculator.
   */
  placeholder(type: Type): HTMLElement {
    const known = this.#placeholders.get(type);
    if (known) return known;
    const placeholder = Object.assign(document.createElement("div"), { className: "place" });
    placeholder.dataset.type = type;
    this.#placeholders.set(type, placeholder);
    this.#observer.observe(placeholder);
    return placeholder;
  }

  /** Sets the program of all calculators, also of those that load later. */
  setProgram(program: Program | string): void {
    this.#program = program;
    for (const placeholder of this.#placeholders.values()) {
      const element = placeholder.firstElementChild as PartnerCalculatorElement | null;
      if (element) element.program = program;
    }
  }

  #load(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.#observer.unobserve(target);
      const placeholder = target as HTMLElement;
      // The element shows its own loading errors. If the element's script is missing, the
      // placeholder stays empty.
      import("../../element.js").then(
        () => holdWhileGrowing(placeholder, this.#create(placeholder)),
        reportError,
      );
    }
  }

  #create({ dataset }: HTMLElement): PartnerCalculatorElement {
    const element = document.createElement("partner-calculator") as PartnerCalculatorElement;
    element.setAttribute("type", dataset.type ?? "");
    element.setAttribute("locale", this.locale);
    element.setAttribute("heading-level", "3");
    element.program = this.#program;
    if (this.theme) element.setAttribute("theme", this.theme);
    else applyAppearance(element);
    element.addEventListener("calculator-ready", () => {
      element.dataset.ready = "";
    });
    return element;
  }
}

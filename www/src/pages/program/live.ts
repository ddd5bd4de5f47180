import type { Program } from "../../core/contract/index.js";
import type { PartnerCalculatorElement } from "../../element.js";
import { dress } from "../gallery/appearance.js";
import { holdWhileGrowing } from "../gallery/scroll-anchor.js";

/** How far below the window calculators start to load: they stand at the end of a page that is read first. */
const AHEAD = "0px 0px 600px";

/** What partners find out with their own figures. */
export const FOR_PARTNERS = ["tier-benefits", "affiliate-earnings"] as const;

/** What the owner of the program finds out. It shows what partners cost, so that a guide for partners is without. */
export const FOR_OWNERS = ["tier-roi"] as const;

type Type = (typeof FOR_PARTNERS)[number] | (typeof FOR_OWNERS)[number];

/** The calculators of the page, each of which loads once it comes near. */
export class Live {
  readonly #places = new Map<Type, HTMLElement>();
  readonly #near = new IntersectionObserver((entries) => this.#fill(entries), { rootMargin: AHEAD });
  #program: Program | string | undefined;

  constructor(
    private readonly locale: string,
    private readonly theme: string | undefined,
  ) {}

  /** The place of a calculator, which stays the same element. */
  place(type: Type): HTMLElement {
    const known = this.#places.get(type);
    if (known) return known;
    const place = Object.assign(document.createElement("div"), { className: "place" });
    place.dataset.type = type;
    this.#places.set(type, place);
    this.#near.observe(place);
    return place;
  }

  /** Shows another program in all of them. */
  show(program: Program | string): void {
    this.#program = program;
    for (const place of this.#places.values()) {
      const element = place.firstElementChild as PartnerCalculatorElement | null;
      if (element) element.program = program;
    }
  }

  #fill(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.#near.unobserve(target);
      // The element says itself what it cannot load; without its script, the place stays empty.
      const place = target as HTMLElement;
      import("../../element.js").then(() => holdWhileGrowing(place, this.#create(place)), reportError);
    }
  }

  #create(place: HTMLElement): PartnerCalculatorElement {
    const element = document.createElement("partner-calculator") as PartnerCalculatorElement;
    element.setAttribute("type", place.dataset.type ?? "");
    element.setAttribute("locale", this.locale);
    element.setAttribute("heading-level", "3");
    element.program = this.#program;
    if (this.theme) element.setAttribute("theme", this.theme);
    else dress(element);
    element.addEventListener("calculator-ready", () => {
      element.dataset.ready = "";
    });
    return element;
  }
}

import { adopt } from "../shared/adopt.js";
import { render, type Styles, type TemplateResult } from "../shared/lit.js";

/** How a property relates to its attribute. */
export interface Property {
  /** The attribute's name, if it differs from the property's; `false` for no attribute. */
  attribute?: string | false;
  /** The type of the attribute's value, if it is not text. */
  holds?: "flag" | "number";
  /** Whether setting the property sets the attribute. */
  reflect?: boolean;
}

/** The names of the properties that changed since the last drawing. */
export type Changed = ReadonlySet<string>;

type Bag = Record<string, unknown>;

// Servers have no DOM, and may import the class all the same.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * An element that draws itself into its shadow root after a property changed: at most once per
 * microtask, and not before it is in a page.
 */
export abstract class DrawnElement extends Base {
  static readonly properties: Readonly<Record<string, Property>> = {};

  /** Browsers read this when the element is defined, so this also creates the properties. */
  static get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: the class that is defined has properties of its own
    return makeProperties(this);
  }

  /** Whether it was drawn at least once. */
  hasUpdated = false;
  readonly #values: Bag = {};
  /** Properties that were set on the element before it was defined. */
  readonly #early: Bag = {};
  #changed = new Set<string>();
  #part: ReturnType<typeof render> | undefined;
  #drawing: Promise<void> | undefined;
  #isReflecting = false;
  #connect: () => void = () => undefined;
  readonly #connected = new Promise<void>((resolve) => {
    this.#connect = resolve;
  });

  constructor() {
    super();
    const bag = this as unknown as Bag;
    for (const name of Object.keys(this.#properties)) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early[name] = bag[name];
      delete bag[name];
    }
    this.requestUpdate();
  }

  get #properties(): Readonly<Record<string, Property>> {
    return (this.constructor as typeof DrawnElement).properties;
  }

  getProperty(name: string): unknown {
    return this.#values[name];
  }

  setProperty(name: string, given: unknown): void {
    const value = typeof given === "string" ? meant(given, this.#properties[name]) : given;
    if (Object.is(this.#values[name], value)) return;
    this.#values[name] = value;
    this.#changed.add(name);
    this.requestUpdate();
  }

  /** The shadow root, created at first use. */
  get renderRoot(): ShadowRoot {
    if (this.shadowRoot) return this.shadowRoot;
    const root = this.attachShadow({ mode: "open" });
    adopt(root, this.styles);
    return root;
  }

  /** Resolves when all changes are drawn. */
  get updateComplete(): Promise<void> {
    return this.#drawing ?? Promise.resolve();
  }

  /** Schedules a drawing. */
  requestUpdate(): void {
    this.#drawing ??= this.#connected.then(() => {
      this.#drawing = undefined;
      this.#draw();
    });
  }

  #draw(): void {
    for (const [name, value] of Object.entries(this.#early)) {
      delete this.#early[name];
      (this as unknown as Bag)[name] = value;
    }
    const changed = this.#changed;
    this.#changed = new Set();
    this.willUpdate(changed);
    this.#reflect(changed);
    this.#part = render(this.render(), this.renderRoot, { host: this, isConnected: this.isConnected });
    this.hasUpdated = true;
    this.updated();
  }

  #reflect(changed: Changed): void {
    this.#isReflecting = true;
    for (const [name, property] of Object.entries(this.#properties)) {
      const attribute = attributeOf(name, property);
      if (!attribute || !property.reflect || !changed.has(name)) continue;
      const value = this.#values[name];
      if (value === undefined || value === null || value === false) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value === true ? "" : String(value));
    }
    this.#isReflecting = false;
  }

  connectedCallback(): void {
    this.#connect();
    this.#part?.setConnected(true);
  }

  disconnectedCallback(): void {
    this.#part?.setConnected(false);
  }

  /** The browser takes the styles from an element that moves to another document. */
  adoptedCallback(): void {
    adopt(this.renderRoot, this.styles);
  }

  attributeChangedCallback(attribute: string, _before: string | null, value: string | null): void {
    if (this.#isReflecting) return;
    for (const [name, property] of Object.entries(this.#properties)) {
      if (attributeOf(name, property) !== attribute) continue;
      this.setProperty(name, value ?? (property.holds === "flag" ? false : undefined));
    }
  }

  /** The styles of what is drawn so far. */
  protected abstract get styles(): readonly Styles[];

  /** Called before each drawing. */
  protected abstract willUpdate(changed: Changed): void;

  /** The content of the shadow root. */
  protected abstract render(): TemplateResult | unknown;

  /** Called after each drawing. */
  protected abstract updated(): void;
}

/** Creates the accessors of a class's properties; returns the names of their attributes. */
function makeProperties({ prototype, properties }: typeof DrawnElement): string[] {
  for (const name of Object.keys(properties)) {
    if (name in prototype) continue;
    Object.defineProperty(prototype, name, {
      get(this: DrawnElement) {
        return this.getProperty(name);
      },
      set(this: DrawnElement, value: unknown) {
        this.setProperty(name, value);
      },
      configurable: true,
      enumerable: true,
    });
  }
  return Object.entries(properties).flatMap(([name, property]) => attributeOf(name, property) ?? []);
}

function attributeOf(name: string, { attribute }: Property): string | undefined {
  return attribute === false ? undefined : (attribute ?? name);
}

/** Parses an attribute's text into the property's type, without the spaces around it. */
function meant(text: string, property: Property | undefined): unknown {
  const value = text.trim();
  if (property?.holds === "flag") return !/^(false|0)$/.test(value);
  return property?.holds === "number" ? Number(value) : value;
}

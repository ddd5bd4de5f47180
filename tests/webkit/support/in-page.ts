import { readScreen } from "../../e2e/support/screen.js";

/** What a page of these tests holds of ours. */
export interface InPage {
  /** What went wrong in the page, as it came. */
  readonly errors: string[];
  /** The first element at the end of a path: a selector for each shadow root on the way. */
  find(path: readonly string[]): HTMLElement | undefined;
  /** What can be seen of the answer of a calculator. */
  readScreen: typeof readScreen;
}

declare global {
  interface Window {
    inPage: InPage;
  }
}

/** Stands in a page before all else. A plain WebDriver tells nothing of a page's console. */
function install(read: InPage["readScreen"]): void {
  const errors: string[] = [];
  const find = (path: readonly string[]) => {
    let root: ParentNode | null | undefined = document;
    let found: HTMLElement | null | undefined;
    for (const selector of path) {
      found = root?.querySelector<HTMLElement>(selector);
      root = found?.shadowRoot;
    }
    return found ?? undefined;
  };
  window.inPage = { errors, find, readScreen: read };
  // Files that do not come tell it to their element alone, on the way down.
  addEventListener(
    "error",
    (event) => errors.push(event.message ?? `not loaded: ${(event.target as Element).outerHTML}`),
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    errors.push(`${violatedDirective} forbids ${blockedURI}`),
  );
  for (const level of ["error", "warn"] as const) {
    console[level] = (...said: unknown[]) => errors.push(said.map(String).join(" "));
  }
}

/** The same as a script. */
export const inPageScript = `(${install})(${readScreen});`;

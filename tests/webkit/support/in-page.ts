import { readScreen } from "../../e2e/support/screen.js";

/** Helpers that the tests add to each page. */
export interface InPage {
  /** The errors of the page, in order. */
  readonly errors: string[];
  /** The first element at the end of a path, which has a selector for each shadow root. */
  find(path: readonly string[]): HTMLElement | undefined;
  /** Reads the visible answer of a calculator. */
  readScreen: typeof readScreen;
}

declare global {
  interface Window {
    inPage: InPage;
  }
}

/**
 * Runs before the page's own scripts, because a plain WebDriver does not report the console of a
 * page.
 */
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
  // WebKit lays out a page with container queries in several passes. On a busy machine, one of them may fall between
  // two rounds of resize notifications, which WebKit then delivers one frame later, and reports that as an error.
  const isDelay = (message?: string) => message?.startsWith("ResizeObserver loop completed") ?? false;
  // Errors of files do not bubble, so listen in the capture phase.
  addEventListener(
    "error",
    ({ message, target }) => {
      if (!isDelay(message)) errors.push(message ?? `not loaded: ${(target as Element).outerHTML}`);
    },
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

/** The function as the source of a script. */
export const inPageScript = `(${install})(${readScreen});`;

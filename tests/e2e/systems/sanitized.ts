import type { Page } from "@playwright/test";

/** The rules of a sanitizer that works on a parsed document. */
export interface Policy {
  /** A selector of elements that are removed with everything inside. */
  removed: string;
  /** A pattern of names of elements whose tags are removed; what is inside stays. */
  unwrapped?: string;
  /** A pattern of names of attributes that are removed from every element. */
  stripped?: string;
  /** A pattern of names of attributes that frames keep. */
  frames?: string;
}

/** Parses HTML as browsers do and removes what the policy forbids. */
export async function sanitized(page: Page, html: string, policy: Policy): Promise<string> {
  return page.evaluate(
    ([text, { removed, unwrapped, stripped, frames }]) => {
      const { body } = new DOMParser().parseFromString(`<body>${text}`, "text/html");
      for (const each of body.querySelectorAll(removed)) each.remove();
      for (const each of [...body.querySelectorAll("*")]) {
        if (unwrapped && new RegExp(unwrapped).test(each.localName)) each.replaceWith(...each.childNodes);
        for (const { name } of [...each.attributes]) {
          const isStripped = stripped && new RegExp(stripped).test(name);
          const isKept = each.localName !== "iframe" || !frames || new RegExp(frames).test(name);
          if (isStripped || !isKept) each.removeAttribute(name);
        }
      }
      return body.innerHTML;
    },
    [html, policy] as const,
  );
}

import { snippetUnder } from "../../node/support/snippets.js";

const NAME = "content-security-policy";

const policyAt = (index: number): string =>
  snippetUnder("Strict content policies", "http", index, "docs/hosting.md")
    .replace(/^.*?: /, "")
    .trim();

/** The policies of the documentation, in its order. */
export const documented = {
  strict: policyAt(0),
  withoutWasm: policyAt(1),
  trusted: policyAt(2),
  frame: policyAt(3),
  site: policyAt(4),
};

/** The headers of a page with several policies, all of which apply. */
export const headers = (...policies: string[]) => ({ [NAME]: policies.join(", ") });

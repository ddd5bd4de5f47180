interface Policy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/** The policy of the site's pages, which a page may create only once. */
let policy: Policy | undefined;

/** The address of a script of the site, as a trusted script URL where Trusted Types are enforced. */
export function trustedScript(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy("partner-calculators", { createScriptURL: (url) => url });
  return policy?.createScriptURL(address) ?? address;
}

/** The hash of the builder's address with these settings. */
export const hashOf = (settings: Record<string, unknown>) =>
  `#settings=${Buffer.from(JSON.stringify({ v: 1, ...settings })).toString("base64url")}`;

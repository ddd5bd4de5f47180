/** Sent by a page to the service worker: what the page may need offline. */
export interface KeepMessage {
  partnerCalculators: "keep";
  /** Parts of the site (`site.ts`), and addresses of programs. */
  names: readonly string[];
}

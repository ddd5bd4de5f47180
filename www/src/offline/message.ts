/** What a page tells the service worker: what it shows, and what it may therefore need without a network. */
export interface KeepMessage {
  partnerCalculators: "keep";
  /** Parts of the site (`site.ts`), and addresses of programs. */
  names: readonly string[];
}

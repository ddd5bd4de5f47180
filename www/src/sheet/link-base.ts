let page: string | undefined;

/** The address that links lead to: that of the page around a frame, where that page allows it, or this page's. */
export const linkBase = (): string => page ?? location.href;

/** Makes links lead to the page around a frame. */
export function leadTo(address: string): void {
  page = address;
}

/** The data for the system's share sheet; `file` is sent only to systems that accept files. */
export interface Shared {
  readonly title: string;
  readonly text: string;
  readonly url: string | undefined;
  readonly file: File | undefined;
}

/** How sharing went; `canceled` by the person, `refused` by the browser or the page around a frame. */
export type Outcome = "shared" | "canceled" | "refused";

/** Whether the browser has a way to share. */
export const canShare = (): boolean => typeof navigator.share === "function";

/** Opens the system's way to share. */
export async function share({ title, text, url, file }: Shared): Promise<Outcome> {
  const data = { title, text, ...(url === undefined ? {} : { url }) };
  const files = file && [file];
  const takesFile = files !== undefined && navigator.canShare?.({ ...data, files });
  try {
    await navigator.share(takesFile ? { ...data, files } : data);
    return "shared";
  } catch (error) {
    return (error as Error | undefined)?.name === "AbortError" ? "canceled" : "refused";
  }
}

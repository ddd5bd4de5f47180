import { vi } from "vitest";
import type { Core } from "../../../www/src/core/contract/index.js";

/** The core where there is no WebAssembly; apart from one that was loaded before. */
export async function loadPlain(): Promise<Core> {
  vi.resetModules();
  vi.stubGlobal("WebAssembly", undefined);
  try {
    return await (await import("partner-calculators")).load();
  } finally {
    vi.unstubAllGlobals();
  }
}

import { vi } from "vitest";
import type { Core } from "../../../www/src/core/contract/index.js";

/** The core as plain JavaScript, in a fresh module. */
export async function loadPlain(): Promise<Core> {
  vi.resetModules();
  vi.stubGlobal("WebAssembly", undefined);
  try {
    return await (await import("partner-calculators")).load();
  } finally {
    vi.unstubAllGlobals();
  }
}

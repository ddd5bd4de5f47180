import { openLinked } from "./linked.js";
import type { Opened, ProgramRequest } from "./opened.js";

/** Loads what a calculator needs; the function that it gives opens the calculator, which may throw its problems. */
export async function open(type: string, request: ProgramRequest, language: string): Promise<() => Opened> {
  const linked = await openLinked(type, request, language);
  if (linked) return () => linked;
  return (await import("./own-program.js")).openWithOwnProgram(type, request, language);
}

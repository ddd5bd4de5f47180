import type { Opened, ProgramRequest } from "../../element/start/opened.js";
import { openWithOwnProgram } from "../../element/start/own-program.js";
import { inside } from "./inside.js";

/** Opens a calculator in the core module, with the program and the currency that are inside unless the page has others. */
export const open = (type: string, request: ProgramRequest, language: string): Promise<() => Opened> =>
  openWithOwnProgram(
    type,
    {
      ...request,
      program: request.program ?? inside.program,
      // The currency inside goes with the program inside.
      currency: request.currency || (request.program ? undefined : inside.currency),
    },
    language,
  );

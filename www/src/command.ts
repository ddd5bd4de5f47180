#!/usr/bin/env node
/** The command `partner-calculators`, which `package.json` names. */
import { run } from "./command/run.js";
import { load } from "./node.js";

const { stdin, stdout, stderr } = process;

// `head` closes the pipe after its last line. The command then ends without an error, as other commands do.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, loadCore: () => load() });

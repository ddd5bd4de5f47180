// Times the command over files of rows, and measures the memory that it takes at most.
import { spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { at } from "../../scripts/lib/paths.mjs";
import { Failure } from "../../scripts/lib/run.mjs";

const COUNTS = [10_000, 100_000, 1_000_000];

/** Reports the largest memory of the process on standard error, in kilobytes, when it ends. */
const REPORT = `data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))`;

function* lines(count) {
  yield "sponsorship,qualifiedLeads,averageDeal\n";
  for (let row = 0; row < count; row++) {
    yield `${20_000 + (row % 40_000)},${40 + (row % 60)},${15_000 + 7 * (row % 3_000)}\n`;
  }
}

/** Runs the command over a file, with its output thrown away: seconds, and megabytes at most. */
async function timeFile(file) {
  const args = ["--import", REPORT, at("dist/package/command.js"), "event-roi", "--rows", file];
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const status = await new Promise((resolve) => child.on("close", resolve));
  if (status !== 0) throw new Failure(`The command failed over ${file}: ${said}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(said) / 1024 };
}

/** The time and the memory for each number of rows. */
export async function timeCommand() {
  const folder = mkdtempSync(path.join(tmpdir(), "rows-"));
  try {
    const figures = [];
    for (const rows of COUNTS) {
      const file = path.join(folder, `${rows}.csv`);
      await pipeline(Readable.from(lines(rows)), createWriteStream(file));
      figures.push({ rows, ...(await timeFile(file)) });
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
